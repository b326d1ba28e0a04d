import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";
import { units } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationRefusal, mayDecidePassage, mayRunConsultations } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import { isSubjectOf } from "./is-subject-of.server.ts";
import { speaksIn } from "./ledger/speaks-in.server.ts";
import type { PassageInput, PassageUnitInput } from "./passage-form.ts";

type Refused = ConsultationRefusal | "changed-meanwhile" | "unit-unknown" | "subject-unknown";
type Clocked = Pick<Deps, "db" | "clock" | "zone">;
type Which = { number: string; passageId: string };

/** Says what is made of a passage and why. Who comes second is shown the first one's words beside their own. */
export function decidePassage(
  deps: Clocked,
  actor: Person,
  { passageId, number, revision, unit: unitId, ...decided }: PassageInput & Which,
): Promise<Decision<{ position: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const { subject } = decided;
    const opened = await openPassage(tx, deps, actor, { passageId, number, revision, unitId, subject });
    if (!opened.ok) return opened;
    const { consultationId, contributionId, position } = opened;
    const own = { decidedBy: actor.id, decidedAt: at, revision: revision + 1 };
    await tx
      .update(passages)
      .set({ ...decided, unitId, ...own })
      .where(eq(passages.id, passageId));
    await agreeToSplit(tx, actor, contributionId);
    await appendEvent(
      tx,
      { actor, role: mayRunConsultations(actor) ? "coordinator" : "officer", at },
      {
        type: "PassageDecided",
        subject: about("consultation", consultationId),
        particulars: { passageId, adoption: decided.adoption, unitId },
      },
    );
    return { ok: true, position };
  });
}

/** Gives a passage to the unit that is to study it, with its topic and what it is about. */
export function assignPassage(
  deps: Clocked,
  actor: Person,
  { passageId, number, revision, unit: unitId, topic, subject }: PassageUnitInput & Which,
): Promise<Decision<{ position: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const opened = await openPassage(tx, deps, actor, { passageId, number, revision, unitId, subject });
    if (!opened.ok) return opened;
    const { consultationId, contributionId, position } = opened;
    const set = { topic, subject, unitId, revision: revision + 1 };
    await tx.update(passages).set(set).where(eq(passages.id, passageId));
    await agreeToSplit(tx, actor, contributionId);
    await appendEvent(
      tx,
      { actor, role: "coordinator", at: deps.clock.now() },
      {
        type: "PassageAssigned",
        subject: about("consultation", consultationId),
        particulars: { passageId, unitId },
      },
    );
    return { ok: true, position };
  });
}

/** Working on a passage is agreeing that it is one. */
async function agreeToSplit(tx: Tx, actor: Person, contributionId: string) {
  if (!mayRunConsultations(actor)) return;
  await tx.update(contributions).set({ splitBy: actor.id }).where(eq(contributions.id, contributionId));
}

async function openPassage(
  tx: Tx,
  { clock, zone }: Pick<Deps, "clock" | "zone">,
  actor: Person,
  asked: Which & { revision: number; unitId: string; subject: string },
): Promise<Decision<{ consultationId: string; contributionId: string; position: number }, Refused>> {
  const [found] = await tx
    .select({ passage: passages, contribution: contributions, consultation: consultations })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .innerJoin(consultations, eq(consultations.id, passages.consultationId))
    .where(eq(passages.id, asked.passageId));
  if (found?.consultation.number !== asked.number) return refuse("not-found");
  const { passage, contribution, consultation } = found;
  const state = standingOn(consultation, civilDateOf(clock.now(), zone));
  const { withdrawnAt, position, id: contributionId } = contribution;
  const authorId = (await speaksIn(tx, contribution, actor.id)) ? actor.id : contribution.authorId;
  const may = mayDecidePassage(actor, { unitId: passage.unitId, authorId }, state);
  if (may !== true) return refuse(may);
  if (withdrawnAt) return refuse("state-does-not-allow");
  if (passage.revision !== asked.revision) return refuse("changed-meanwhile");
  if (asked.unitId !== passage.unitId && !mayRunConsultations(actor)) return refuse("not-allowed");
  if (!(await isUnit(tx, asked.unitId))) return refuse("unit-unknown");
  if (!(await isSubjectOf(tx, consultation.id, asked.subject))) return refuse("subject-unknown");
  return { ok: true, consultationId: consultation.id, contributionId, position };
}

const isUnit = async (reads: Reads, id: string) =>
  (await reads.select({ id: units.id }).from(units).where(eq(units.id, id))).length > 0;
