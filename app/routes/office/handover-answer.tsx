import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { handoverAnswerForm } from "#app/domain/offices/absence-form.ts";
import { answerHandover } from "#app/domain/offices/answer-handover.server.ts";
import { mayWithdrawHandover } from "#app/domain/offices/handover-policy.ts";
import { casesInHand, handoverById } from "#app/domain/offices/handover-queries.server.ts";
import { handoverMoves, mayMoveHandover } from "#app/domain/offices/handover-states.ts";
import { hasRole, type Person } from "#app/domain/people/actor.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { nameIn } from "#app/ui/offices/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

/** Asks before a hand-over is answered or taken back; one that is settled meanwhile leads to the list. */
export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, "planner", "administrator");
  const { db } = context.deps;
  const handover = await handoverById(db.read, id);
  const asked = handoverAnswerForm.safeParse({ move: new URL(request.url).searchParams.get("move") });
  if (!handover || !asked.success) throw missing();
  const { move } = asked.data;
  const byTaker = handoverMoves[move].by === "taker";
  if (byTaker ? handover.toId !== person.id : !mayWithdrawHandover(person, handover)) throw missing();
  const list = listFor(person, handover.fromId);
  if (!mayMoveHandover(move, handover.state)) return redirect(list);
  const { count } = await casesInHand(db.read, handover.territoryId, handover.fromId);
  return { title: context.t("offices.handover.title"), handover, move, cases: count, list };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner", "administrator");
  const form = await parseForm(request, handoverAnswerForm);
  if (!form.ok) throw missing();
  const answered = await answerHandover(context.deps, person, { handoverId: id, ...form.value });
  if (!answered.ok) throw refusal(context, answered.reason);
  return redirect(listFor(person, answered.fromId), 303);
}

const listFor = (person: Person, fromId: string) =>
  hasRole(person, "planner") ? "/office/handovers" : `/admin/people/${fromId}/handover`;

export default function HandoverAnswer() {
  const { t, lang } = usePage();
  const { handover, move, cases, list } = useLoaderData<typeof loader>();
  const { territory, fromName, toName, onDay } = handover;
  const act = t(`offices.handover.move.${move}`, { territory: nameIn(lang, territory) });
  return (
    <div className="office">
      <OfficeNav here="/office/handovers" />
      <p className="crumb">
        <a href={list}>{t("offices.handover.title")}</a>
      </p>
      <h1>{act}</h1>
      <p className="lead">
        {fromName} → {toName} · {onDay} · {t("offices.handover.cases", { count: cases })}
      </p>
      <p>{t(`offices.handover.means.${move}`)}</p>
      <AskFirst carried={{ move }} act={act} grave={move !== "accept"} back={list} />
    </div>
  );
}
