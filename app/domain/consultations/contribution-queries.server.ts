import { and, asc, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { marketEntities } from "#db/schema/market.ts";
import { units } from "#db/schema/people.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { type EntityLabel, entityLabel } from "../needs/entity-label.ts";
import { officialWords, publicName, publicWords } from "../needs/public-words.ts";
import type { Person } from "../people/actor.ts";
import { standingOn } from "./consultation-standing.ts";
import { isAnswered, showsContributions } from "./consultation-states.ts";
import type { ConsultationPage } from "./consultation-view.ts";
import type { OwnContribution, PassageResult, PublicContribution } from "./contribution-view.ts";
import { passagesFor } from "./ledger/passages-for.server.ts";
import { attachmentsOfAll } from "./places/attachments.server.ts";
import { nothingPointedAt, type PointedAt } from "./places/places-view.ts";
import { pointedAt } from "./places/pointed-at.server.ts";
import { verdictsOf } from "./result/asked-verdicts.server.ts";
import { starredWords } from "./starred-words.ts";

const aPage = 20;
export type ContributionRow = typeof contributions.$inferSelect;
const isKept = isNull(contributions.withdrawnAt);

/** Contributions that their writers let be shown, a page at a time, or some of them; nothing before the close, so that nobody speaks after others. */
export async function publicContributions(
  reads: Reads,
  consultation: Pick<ConsultationPage, "id" | "state">,
  page: number,
  which?: SQL,
): Promise<{ lines: PublicContribution[]; more: boolean }> {
  if (!showsContributions(consultation.state)) return { lines: [], more: false };
  const shown = and(
    eq(contributions.consultationId, consultation.id),
    eq(contributions.mayPublish, true),
    eq(contributions.publication, "published"),
    isKept,
    which,
  );
  const rows = await withEntity(reads)
    .where(shown)
    .orderBy(asc(contributions.position))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  const kept = rows.slice(0, aPage);
  const results = await resultsOf(
    reads,
    isAnswered(consultation.state) ? kept.map(({ row }) => row) : [],
    starredWords,
  );
  const points = await pointedAt(
    reads,
    kept.map(({ row }) => row),
    starredWords,
  );
  const lines = kept.map(({ row, uscc }) => ({
    ...whoOf(row, uscc),
    ...whatOf(row, results, points),
    name: row.kind === "individual" ? publicName(row.authorName) : null,
    words: starredWords(row.words),
  }));
  return { lines, more: rows.length > aPage };
}

/** A person's own through all consultations, the last first, as they wrote them. */
export async function ownContributions(
  reads: Reads,
  actor: Person,
  { page, today }: { page: number; today: CivilDate },
): Promise<{ lines: OwnContribution[]; more: boolean }> {
  const rows = await withEntity(reads)
    .where(eq(contributions.authorId, actor.id))
    .orderBy(desc(contributions.at), desc(contributions.id))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  return { lines: await ownLines(reads, rows.slice(0, aPage), today), more: rows.length > aPage };
}

/** One of them, once its result is published. */
export async function ownAnswered(
  reads: Reads,
  actor: Person,
  receipt: string,
): Promise<OwnContribution | undefined> {
  const [found] = await withEntity(reads).where(
    and(eq(contributions.number, receipt), eq(contributions.authorId, actor.id), isKept),
  );
  if (!found || !isAnswered(found.consultation.state)) return undefined;
  return (await ownLines(reads, [found], ""))[0];
}

async function ownLines(
  reads: Reads,
  kept: readonly Written[],
  today: CivilDate,
): Promise<OwnContribution[]> {
  const answered = kept
    .filter(({ consultation }) => isAnswered(standingOn(consultation, today)))
    .map(({ row }) => row);
  const results = await resultsOf(reads, answered, (words) => words);
  const verdicts = await verdictsOf(
    reads,
    answered.filter(({ withdrawnAt }) => withdrawnAt === null),
  );
  const points = await pointedAt(
    reads,
    kept.map(({ row }) => row),
  );
  const attachments = await attachmentsOfAll(
    reads,
    kept.map(({ row }) => row.id),
  );
  return kept.map(({ row, uscc, consultation }) => ({
    ...whoOf(row, uscc),
    ...whatOf(row, results, points),
    ...{
      id: row.id,
      number: row.number,
      words: row.words,
      mayPublish: row.mayPublish,
      publication: row.publication,
    },
    withdrawn: row.withdrawnAt !== null,
    attachments: attachments.get(row.id) ?? [],
    consultation: {
      ...{ number: consultation.number, title: consultation.title, state: standingOn(consultation, today) },
    },
    verdicts: verdicts.get(row.id) ?? null,
  }));
}

const withEntity = (reads: Reads) =>
  reads
    .select({ row: contributions, consultation: consultations, uscc: marketEntities.uscc })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .leftJoin(marketEntities, eq(marketEntities.id, contributions.entityId));
type Written = Awaited<ReturnType<typeof withEntity>>[number];

/** Organisations' names stay whole; one that the office entered from paper is in no register. */
export function whoOf(row: ContributionRow, uscc: string | null) {
  const { entityName, entityStake } = row;
  const entered: EntityLabel | null =
    row.kind === "market-entity" && row.entityId === null
      ? { name: publicWords(entityName ?? ""), stake: publicWords(entityStake ?? ""), uscc: null }
      : null;
  return {
    entity: entityLabel(row, uscc) ?? entered,
    organisation: row.organisation && publicWords(row.organisation),
  };
}

const whatOf = (
  { id, position, channel, subject, receivedOn }: ContributionRow,
  results: ReadonlyMap<string, PassageResult[]>,
  points: ReadonlyMap<string, PointedAt>,
) => ({
  ...{ position, channel, subject, receivedOn, passages: results.get(id) ?? [] },
  points: points.get(id) ?? nothingPointedAt,
});

async function resultsOf(
  reads: Reads,
  rows: readonly ContributionRow[],
  shown: (words: string) => string,
): Promise<Map<string, PassageResult[]>> {
  const found = new Map<string, PassageResult[]>();
  if (rows.length === 0) return found;
  const words = new Map(rows.map((row) => [row.id, shown(row.words)]));
  const held = await passagesFor(reads, rows);
  const unitIds = [...new Set([...held.values()].flat().flatMap(({ unitId }) => unitId ?? []))];
  const named = await unitNames(reads, unitIds);
  for (const [contributionId, kept] of held) {
    const text = words.get(contributionId) ?? "";
    const results = kept.flatMap(({ id, from, until, adoption, reason, unitId, ...own }) =>
      adoption
        ? [
            {
              ...{ id, words: text.slice(from, until), adoption, reason: officialWords(reason ?? "") },
              ...{ unit: "", unitEn: "", ...named.get(unitId ?? ""), topic: own.topic, subject: own.subject },
              followUp: own.followUp && officialWords(own.followUp),
            },
          ]
        : [],
    );
    if (results.length > 0) found.set(contributionId, results);
  }
  return found;
}

async function unitNames(reads: Reads, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { unit: string; unitEn: string }>();
  const { id, name, nameEn } = units;
  const rows = await reads
    .select({ id, name, nameEn })
    .from(units)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, { unit: row.name, unitEn: row.nameEn }]));
}
