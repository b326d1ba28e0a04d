import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { resultRows } from "#db/schema/consultation-result.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { marketEntities } from "#db/schema/market.ts";
import { units } from "#db/schema/people.ts";
import { officialWords, publicName } from "../../needs/public-words.ts";
import { whoOf } from "../contribution-queries.server.ts";
import { starredWords } from "../starred-words.ts";
import { fromPlace, type ResultFilter } from "./result-filter.ts";
import { passagesOfTask, tasksOfPassages } from "./result-tasks.server.ts";
import type { KeptBack, ResultRow } from "./result-view.ts";
import { shownSignatories } from "./shown-signatories.server.ts";

const aPage = 30;
type Listed = { rows: ResultRow[]; earlier: ResultFilter | null; later: ResultFilter | null };

/** A page of a published result, from a place on. Every passage has its row: what may not be shown stands there without words. */
export async function publicResultRows(
  reads: Reads,
  consultationId: string,
  filter: ResultFilter,
  size = aPage,
): Promise<Listed> {
  const { after, before } = filter;
  const found = await pageOf(reads, consultationId, filter, size);
  const kept = await asShown(reads, found.slice(0, size));
  const more = found.length > size;
  const ordered = before === undefined ? kept : kept.toReversed();
  const tasks = await tasksOfPassages(
    reads,
    ordered.map(({ row }) => row.passageId),
  );
  const rows = ordered.map((each) => ({ ...rowOf(each), tasks: tasks.get(each.row.passageId) ?? [] }));
  const [first, last] = [rows.at(0)?.ordinal, rows.at(-1)?.ordinal];
  const isLater = before === undefined ? more : true;
  const isEarlier = before === undefined ? after !== undefined && after > 0 : more;
  return {
    rows,
    earlier: isEarlier ? fromPlace(filter, { before: first ?? (after ?? 0) + 1 }) : null,
    later: isLater && last !== undefined ? fromPlace(filter, { after: last }) : null,
  };
}

const pageOf = (reads: Reads, consultationId: string, filter: ResultFilter, size: number) => {
  const { adoption, topic, about, unit, task, after, before } = filter;
  const { ordinal } = resultRows;
  return reads
    .select({
      row: resultRows,
      passage: passages,
      contribution: contributions,
      signatories: sql<number>`(SELECT count(*) FROM contributions s WHERE s.mass_id = ${contributions.massId} AND s.withdrawn_at IS NULL)`,
      ...{ unit: units.name, unitEn: units.nameEn, uscc: marketEntities.uscc },
    })
    .from(resultRows)
    .innerJoin(passages, eq(passages.id, resultRows.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .leftJoin(units, eq(units.id, resultRows.unitId))
    .leftJoin(marketEntities, eq(marketEntities.id, contributions.entityId))
    .where(
      and(
        eq(resultRows.consultationId, consultationId),
        adoption && eq(resultRows.adoption, adoption),
        topic ? eq(resultRows.topic, topic) : undefined,
        about ? eq(resultRows.subject, about) : undefined,
        unit ? eq(resultRows.unitId, unit) : undefined,
        task ? inArray(resultRows.passageId, passagesOfTask(reads, task)) : undefined,
        after === undefined ? undefined : gt(ordinal, after),
        before === undefined ? undefined : lt(ordinal, before),
      ),
    )
    .orderBy(before === undefined ? asc(ordinal) : desc(ordinal))
    .limit(size + 1);
};
type Found = Awaited<ReturnType<typeof pageOf>>[number];

/** A mass letter whose lead wants nothing shown is read from the first signatory who lets theirs be. */
async function asShown(reads: Reads, rows: readonly Found[]): Promise<Found[]> {
  const others = await shownSignatories(
    reads,
    rows.map(({ contribution }) => contribution),
  );
  return rows.map((row) => {
    const other = row.contribution.mayPublish ? undefined : others.get(row.contribution.massId ?? "");
    const range = other?.ranges.get(row.passage.id);
    if (!other || !range) return row;
    return { ...row, contribution: other.letter, passage: { ...row.passage, ...range } };
  });
}

function rowOf({
  row,
  passage,
  contribution,
  unit,
  unitEn,
  uscc,
  signatories,
}: Found): Omit<ResultRow, "tasks"> {
  const { ordinal, passageId, topic, subject, adoption } = row;
  const { position, channel, kind, authorName, words } = contribution;
  const keptBack = whyKeptBack(contribution);
  const who = whoOf(contribution, uscc);
  return {
    ...{ ordinal, position, passageId, channel, keptBack, topic, subject, adoption },
    ...(keptBack ? { entity: null, organisation: null } : who),
    signatories: Math.max(1, signatories),
    name: keptBack || kind !== "individual" ? null : publicName(authorName),
    words: keptBack ? null : starredWords(words).slice(passage.from, passage.until),
    reason: keptBack ? null : officialWords(passage.reason ?? ""),
    followUp: keptBack ? null : passage.followUp && officialWords(passage.followUp),
    ...{ unit: unit ?? "", unitEn: unitEn ?? unit ?? "" },
  };
}

function whyKeptBack({ mayPublish, publication }: Found["contribution"]): KeptBack | null {
  if (!mayPublish) return "by-writer";
  if (publication === "published") return null;
  return publication === "refused" ? "by-moderator" : "waiting";
}
