import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { demoLetters } from "#app/domain/notifications/demo-outbox-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { missing } from "#app/web/require-actor.ts";

/** What the demo would have sent. Production has no such page. */
export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  if (deps.config.WENJI_MODE !== "demo") throw missing();
  const to = new URL(request.url).searchParams.get("to")?.trim().slice(0, 254);
  return { title: t("account.outbox.title"), to, letters: await demoLetters(deps, to) };
}

export default function Outbox() {
  const t = useT();
  const { to, letters } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("account.outbox.title")}</h1>
      <p className="lead">{t("account.outbox.lead")}</p>
      <form className="as-of" method="get" action="/outbox">
        <label htmlFor="to">{t("account.outbox.find")}</label>
        <input id="to" name="to" defaultValue={to} maxLength={254} autoComplete="off" />
        <button type="submit" className="btn plain">
          {t("account.outbox.show")}
        </button>
      </form>
      {letters.length === 0 && <Empty text={t(to ? "account.outbox.none-to" : "account.outbox.empty")} />}
      <ol className="letters">
        {letters.map(({ id, channel, address, subject, body, at }) => (
          <li key={id}>
            <p className="facts">
              <span>{t(`account.outbox.${channel}`)}</span>
              <span>
                {t("account.outbox.to")} {address}
              </span>
              <Moment at={at} />
            </p>
            <h2>{subject}</h2>
            <p className="words">{body}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
