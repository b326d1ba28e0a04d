import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { hasIdentity } from "#app/domain/people/provider/known-identity.server.ts";
import { linkForm } from "#app/domain/people/provider/link-form.ts";
import { linkIdentity, unlinkIdentity } from "#app/domain/people/provider/link-identity.server.ts";
import { ProviderLink } from "#app/ui/account/provider-link.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { providerOf } from "#app/web/provider.ts";
import { newcomerOf, noNewcomerCookie } from "#app/web/provider-cookie.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

/** A person's own identity at the city's provider: linked or not, and what waits to be. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps, t, lang } = context;
  const { settings } = providerOf(deps);
  return {
    title: t("provider.link.title", { name: settings.label[lang] }),
    name: settings.label[lang],
    linked: await hasIdentity(deps.db.read, person.id, settings.issuer),
    waiting: newcomerOf(deps, request) !== undefined,
  };
}

/** Whoever links must just have proved that the account is theirs. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps } = context;
  providerOf(deps);
  const person = await requireProof(context, request, "change-contact");
  const form = await parseForm(request, linkForm);
  if (!form.ok) return again(form);
  const newcomer = newcomerOf(deps, request);
  // No form leads to another site under the page's policy: the page has a link that does.
  if (form.value.act === "link" && !newcomer) return redirect("/account/provider", 303);
  const done =
    form.value.act === "link" && newcomer
      ? await linkIdentity(deps, person, newcomer.identity)
      : await unlinkIdentity(deps, person);
  if (!done.ok) return again({ values: {} }, done.reason);
  return redirect("/account/provider", { status: 303, headers: { "Set-Cookie": noNewcomerCookie(deps) } });
}

export default function ProviderLinkPage() {
  const { name, linked, waiting } = useLoaderData<typeof loader>();
  return <ProviderLink {...{ name, linked, waiting }} form={formState(useActionData<typeof action>())} />;
}
