import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { ownContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { responsesAmong } from "#app/domain/consultations/surveys/given-answers.server.ts";
import { decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { OwnContributions } from "#app/ui/consultations/own-contributions.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requirePerson } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { deps, t } = context;
  const page = pageNumber(request);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const own = await ownContributions(deps.db.read, actor, { page, today });
  const written = own.lines.map(({ id, publication }) => ({ id, publication, own: true }));
  const query = new URL(request.url).searchParams;
  return {
    ...{ title: t("consultations.own"), page, ...own, said: query.get("said") },
    decisions: await decisionsOn(deps.db.read, "contribution", written),
    responses: await responsesAmong(
      deps.db.read,
      written.map(({ id }) => id),
    ),
    received: own.lines.find(({ number }) => number === query.get("received"))?.number ?? null,
  };
}

export default function Contributions() {
  const t = useT();
  const { title, lines, more, page, received, said, decisions, responses } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountNav here="/account/contributions" />
      <h1>{title}</h1>
      {received && (
        <p className="note" role="status">
          {t("consultations.received", { number: received })}
        </p>
      )}
      {(said === "withdrawn" || said === "judged") && (
        <p className="note" role="status">
          {t(said === "judged" ? "results.verdict.thanks" : "consultations.taken-back")}
        </p>
      )}
      <OwnContributions {...{ lines, decisions, responses }} />
      <Pages href="/account/contributions" page={page} more={more} />
    </section>
  );
}
