import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { questionnaires } from "#db/schema/consultation-surveys.ts";
import { consultations } from "#db/schema/consultations.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import {
  changedQuestionnaire,
  type QuestionnaireChange,
  type QuestionnaireFault,
} from "./change-questionnaire.ts";
import { loadQuestionnaire } from "./load-questionnaire.server.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { mayChangeQuestionnaire, type QuestionnaireRefusal } from "./questionnaire-policy.ts";

type Refused = QuestionnaireRefusal | QuestionnaireFault | "changed-meanwhile";
type Asked = {
  number: string;
  revision: number;
  change: QuestionnaireChange | { act: "copy"; from: string };
};

/** Changes a questionnaire as its writer saw it, until the first answer. */
export function keepQuestionnaire(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, revision, change: asked }: Asked,
): Promise<Decision<{ revision: number; last: number }, Refused>> {
  return db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    if (!row) return refuse("not-found");
    const kept = await loadQuestionnaire(tx, row.id);
    const at = clock.now();
    const may = mayChangeQuestionnaire(actor, standingOn(row, civilDateOf(at, zone)), kept.isAnswered);
    if (may !== true) return refuse(may);
    if (kept.revision !== revision) return refuse("changed-meanwhile");
    const change = asked.act === "copy" ? await copyOf(tx, asked.from) : asked;
    if (!change) return refuse("not-found");
    const changed = changedQuestionnaire(kept.questionnaire, change);
    if (!changed.ok) return changed;
    const next = {
      content: changed.questionnaire,
      revision: revision + 1,
      changedBy: actor.id,
      changedAt: at,
    };
    await tx
      .insert(questionnaires)
      .values({ consultationId: row.id, ...next })
      .onConflictDoUpdate({ target: questionnaires.consultationId, set: next });
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "QuestionnaireChanged",
        subject: about("consultation", row.id),
        particulars: { revision: revision + 1, change: asked.act },
      },
    );
    return { ok: true, revision: revision + 1, last: changed.questionnaire.last };
  });
}

async function copyOf(tx: Tx, number: string): Promise<{ act: "replace"; by: Questionnaire } | undefined> {
  const [row] = await tx
    .select({ id: consultations.id })
    .from(consultations)
    .where(eq(consultations.number, number));
  if (!row) return undefined;
  const { questionnaire } = await loadQuestionnaire(tx, row.id);
  return questionnaire.sections.length > 0 ? { act: "replace", by: questionnaire } : undefined;
}
