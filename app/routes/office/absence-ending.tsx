import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { absencesAround } from "#app/domain/offices/absence-queries.server.ts";
import { endAbsence } from "#app/domain/offices/end-absence.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { refusal } from "#app/web/refusal.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

const list = "/office/absence";

/** Asks before an absence ends; somebody else's, or one that is over, is none. */
export async function loader({ request, params: { id }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, "planner", "officer");
  const { db, clock, zone } = context.deps;
  const { own } = await absencesAround(db.read, person.id, civilDateOf(clock.now(), zone));
  const absence = own.find((each) => each.id === id);
  if (!absence) throw missing();
  return { title: context.t("offices.absence.ending"), absence };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner", "officer");
  const ended = await endAbsence(context.deps, person, id);
  if (!ended.ok) throw refusal(context, ended.reason);
  return redirect(list, 303);
}

export default function AbsenceEnding() {
  const t = useT();
  const { substitute, fromOn, untilOn } = useLoaderData<typeof loader>().absence;
  return (
    <div className="office">
      <OfficeNav here={list} />
      <p className="crumb">
        <a href={list}>{t("offices.absence.title")}</a>
      </p>
      <h1>{t("offices.absence.ending")}</h1>
      <p className="lead">
        {t("offices.absence.for-you", { name: substitute, from: fromOn, until: untilOn })}
      </p>
      <p>{t("offices.absence.ending-lead", { name: substitute })}</p>
      <AskFirst act={t("offices.absence.end", { from: fromOn })} back={list} />
    </div>
  );
}
