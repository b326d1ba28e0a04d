import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ownEntities } from "#app/domain/market/own-entities-queries.server.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { EntityStateMark } from "#app/ui/market/entity-state-mark.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { requirePerson } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const asked = new URL(request.url).searchParams.get("said") === "asked";
  const title = context.t("market.own.title");
  return { title, asked, lines: await ownEntities(context.deps.db.read, person) };
}

export default function Entities() {
  const { t, switches } = usePage();
  const { lines, asked } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountNav here="/account/market-entities" />
      <h1>{t("market.own.title")}</h1>
      {asked && (
        <p className="note good" role="status">
          {t("market.join.asked")}
        </p>
      )}
      <p className="lead">{t("market.own.lead")}</p>
      <ul className="lines market-lines">
        {lines.map(({ id, name, uscc, state }) => (
          <li key={id}>
            {state ? <a href={`/account/market-entities/${id}`}>{name}</a> : <strong>{name}</strong>}
            <p className="facts">
              {state ? <EntityStateMark state={state} /> : <span>{t("market.representative.asked")}</span>}
              <span>{uscc}</span>
            </p>
          </li>
        ))}
      </ul>
      {!switches["market-registration"] && <p className="note">{t("switches.market-registration.off")}</p>}
      <p className="acts">
        {switches["market-registration"] && (
          <a className="btn" href="/account/market-entities/new">
            {t("market.new.title")}
          </a>
        )}
        <a className="btn plain" href="/account/market-entities/join">
          {t("market.join.title")}
        </a>
        <a href="/help/market-entities">{t("market.own.help")}</a>
      </p>
    </section>
  );
}
