import { and, asc, desc, eq, gt, gte, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations } from "#db/schema/consultations.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { standingOn } from "./consultation-standing.ts";
import type { ConsultationLine, ConsultationPage } from "./consultation-view.ts";
import { type ConsultationRow, loadConsultation } from "./load-consultation.server.ts";
import { materialsOf } from "./material-queries.server.ts";
import { phasesOf } from "./reach/phase-queries.server.ts";
import { subjectsOfConsultation } from "./subject-queries.server.ts";

export const consultationTabs = ["open", "coming", "ended"] as const;
export type ConsultationTab = (typeof consultationTabs)[number];
type Listed = { lines: ConsultationLine[]; more: boolean };

const { state, opensOn, closesOn, madeAt, id } = consultations;
const isOut = ne(state, "draft");

/** Public consultations of one kind of standing, a page at a time: what closes first, and of the ended the last first. */
export async function publicConsultations(
  reads: Reads,
  { tab, page, size, today }: { tab: ConsultationTab; page: number; size: number; today: CivilDate },
): Promise<Listed> {
  const running = and(isOut, eq(state, "published"));
  const where = {
    open: and(running, lte(opensOn, today), gte(closesOn, today)),
    coming: and(running, gt(opensOn, today)),
    ended: and(isOut, or(lt(closesOn, today), ne(state, "published"))),
  }[tab];
  const order = tab === "ended" ? [desc(closesOn), desc(id)] : [asc(closesOn), asc(id)];
  const rows = await reads
    .select()
    .from(consultations)
    .where(and(where, sql`${state} <> 'draft'`))
    .orderBy(...order)
    .limit(size + 1)
    .offset((page - 1) * size);
  return listed(rows, size, today);
}

/** All of them for the office, the last begun first; officers see what is public. */
export async function officeConsultations(
  reads: Reads,
  actor: Actor,
  { page, size, today }: { page: number; size: number; today: CivilDate },
): Promise<Listed> {
  const rows = await reads
    .select()
    .from(consultations)
    .where(hasRole(actor, "coordinator", "inspector") ? undefined : isOut)
    .orderBy(desc(madeAt), desc(id))
    .limit(size + 1)
    .offset((page - 1) * size);
  return listed(rows, size, today);
}

const listed = (rows: readonly ConsultationRow[], size: number, today: CivilDate): Listed => ({
  lines: rows.slice(0, size).map((row) => lineOf(row, today)),
  more: rows.length > size,
});

const lineOf = (row: ConsultationRow, today: CivilDate): ConsultationLine => ({
  ...{ number: row.number, title: row.title, opensOn: row.opensOn, closesOn: row.closesOn },
  ...{ madeAt: row.madeAt, revision: row.revision },
  state: standingOn(row, today),
});

/** A consultation as anybody reads it. Of one that was taken back only that it was, and why. */
export async function publicConsultation(
  reads: Reads,
  number: string,
  today: CivilDate,
): Promise<ConsultationPage | undefined> {
  const row = await loadConsultation(reads, number);
  return row && row.state !== "draft" ? await consultationPage(reads, row, today) : undefined;
}

export async function consultationPage(
  reads: Reads,
  row: ConsultationRow,
  today: CivilDate,
): Promise<ConsultationPage> {
  const isGone = row.state === "withdrawn";
  const { kind, shorterReason, resultOn, contact, ways, channels, participants, proof } = row;
  const { ruleId, resultRuleId, provisional, withdrawnReason, answeredAt, extensions, shownBeforeClose } =
    row;
  return {
    ...lineOf(row, today),
    ...{ id: row.id, kind, shorterReason, resultOn, contact, ways, channels, participants, proof },
    ...{ ruleId, resultRuleId, provisional, withdrawnReason, answeredAt, extensions, shownBeforeClose },
    statement: answeredAt ? row.statement : null,
    words: isGone ? "" : row.words,
    subjects: isGone ? [] : await subjectsOfConsultation(reads, row.id),
    materials: isGone ? [] : await materialsOf(reads, row.id),
    phases: isGone ? [] : await phasesOf(reads, row.id),
  };
}
