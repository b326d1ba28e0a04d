import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { messagesOf } from "#app/domain/notifications/messages-of-queries.server.ts";
import { readAllMessages } from "#app/domain/notifications/read-messages.server.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { Messages } from "#app/ui/account/messages.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requirePerson } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const page = pageNumber(request);
  return {
    title: context.t("account.messages.title"),
    page,
    ...(await messagesOf(context.deps, person, page, context.t)),
  };
}

/** All of them read. */
export async function action({ request, context }: ActionFunctionArgs) {
  await readAllMessages(context.deps, requirePerson(context, request));
  return redirect("/account/messages", 303);
}

export default function MessagesPage() {
  const { t, unread } = usePage();
  const { messages, page, more } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountNav here="/account/messages" />
      <h1>{t("account.messages.title")}</h1>
      {unread > 0 && (
        <form method="post" className="acts">
          <button type="submit" className="btn plain">
            {t("account.messages.read-all")}
          </button>
        </form>
      )}
      <Messages messages={messages} />
      <Pages href="/account/messages" page={page} more={more} />
    </section>
  );
}
