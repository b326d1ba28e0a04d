import { and, between, desc, eq, gt, gte, inArray, lt, max, min, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationTallies } from "#db/schema/consultation-result.ts";
import { consultationSubjects, consultations } from "#db/schema/consultations.ts";
import { planVersions } from "#db/schema/plans.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { standingOn } from "../consultation-standing.ts";
import { isAnswered } from "../consultation-states.ts";
import { subjectRef } from "../subject-ref.ts";
import type { ConsultedOn, LedByResults } from "./consulted-on.ts";
import { resultPath } from "./result-filter.ts";

/** As many as a plan's page lists; the rest are found among all consultations. */
const most = 20;

/** Public consultations on a plan, or on one clause of it, the last first; of those with a result, how many passages are about it. */
export async function consultedOn(
  reads: Reads,
  { planId, anchor }: { planId: string; anchor?: string },
  today: CivilDate,
): Promise<ConsultedOn[]> {
  const parts = anchor === undefined ? undefined : ["", `clause:${anchor}`];
  const about = reads
    .selectDistinct({ id: consultationSubjects.consultationId })
    .from(consultationSubjects)
    .where(and(eq(consultationSubjects.planId, planId), parts && inArray(consultationSubjects.part, parts)));
  const { state, opensOn, id } = consultations;
  const rows = await reads
    .select()
    .from(consultations)
    .where(and(inArray(id, about), ne(state, "draft"), ne(state, "withdrawn")))
    .orderBy(desc(opensOn), desc(id))
    .limit(most);
  const answered = rows.filter((row) => isAnswered(row.state)).map((row) => row.id);
  const counted = await passagesAbout(reads, answered, { planId, ...(anchor !== undefined && { anchor }) });
  return rows.map((row) => ({
    ...{ number: row.number, title: row.title, opensOn: row.opensOn, closesOn: row.closesOn },
    ...{ state: standingOn(row, today), passages: counted.get(row.id) ?? null },
  }));
}

/** Those of them that decided something on a clause. */
export const decidedOn = async (
  reads: Reads,
  clause: { planId: string; anchor: string },
  today: CivilDate,
): Promise<ConsultedOn[]> =>
  (await consultedOn(reads, clause, today)).filter(({ passages }) => passages !== null);

async function passagesAbout(
  reads: Reads,
  ids: readonly string[],
  { planId, anchor }: { planId: string; anchor?: string },
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { consultationId, tally, part, many } = consultationTallies;
  const rows = await reads
    .select({ id: consultationId, many: sql<number>`sum(${many})` })
    .from(consultationTallies)
    .where(
      and(
        inArray(consultationId, [...ids]),
        eq(tally, "subject"),
        anchor === undefined
          ? and(gte(part, planId), lt(part, `${planId}$`))
          : eq(part, subjectRef({ planId, part: `clause:${anchor}` })),
      ),
    )
    .groupBy(consultationId);
  return new Map(rows.map((row) => [row.id, row.many]));
}

/** Anchor → the results that adopted something on this clause, of consultations on the versions between two of a plan. */
export async function adoptedBetween(
  reads: Reads,
  planId: string,
  versionIds: readonly string[],
): Promise<LedByResults> {
  const [span] = await reads
    .select({ first: min(planVersions.ordinal), last: max(planVersions.ordinal) })
    .from(planVersions)
    .where(and(inArray(planVersions.id, [...versionIds]), eq(planVersions.planId, planId)));
  if (!span?.first || !span.last) return {};
  const prefix = subjectRef({ planId, part: "clause:" });
  const { consultationId, tally, part, adoption, many } = consultationTallies;
  const asked = reads
    .selectDistinct({ id: consultationSubjects.consultationId })
    .from(consultationSubjects)
    .innerJoin(planVersions, eq(planVersions.id, consultationSubjects.versionId))
    .where(
      and(eq(consultationSubjects.planId, planId), between(planVersions.ordinal, span.first, span.last)),
    );
  const { id, number, title, state } = consultations;
  const rows = await reads
    .select({ number, title, part, passages: sql<number>`sum(${many})` })
    .from(consultations)
    .innerJoin(consultationTallies, eq(consultationId, id))
    .where(
      and(
        ...[inArray(id, asked), inArray(state, ["answered", "archived"])],
        ...[eq(tally, "subject"), gte(part, prefix), lt(part, prefix.replace(/:$/, ";"))],
        ...[inArray(adoption, ["adopted", "partly"]), gt(many, 0)],
      ),
    )
    .groupBy(id, part);
  const found: LedByResults = {};
  for (const { part: about, ...row } of rows) {
    const anchor = about.slice(prefix.length);
    const line = { title: row.title, passages: row.passages, href: resultPath(row.number, { about }) };
    found[anchor] = [...(found[anchor] ?? []), line];
  }
  return found;
}
