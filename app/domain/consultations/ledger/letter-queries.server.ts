import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { shorten } from "../../text/shorten.ts";
import type { LetterGroup, LetterLine, LetterView } from "./letter-view.ts";
import { nearlySame } from "./nearly-same.server.ts";

const aPage = 30;
export type Letter = typeof contributions.$inferSelect;
const { massId, position, consultationId, withdrawnAt } = contributions;

export const lineOf = (row: Letter): LetterLine => ({
  ...{ position: row.position, number: row.number, channel: row.channel, receivedOn: row.receivedOn },
  name: row.entityName ?? row.organisation ?? row.authorName,
});

/** Groups of letters that say the same, in the order of the ledger. */
export async function letterGroups(
  reads: Reads,
  consultation: string,
  page: number,
): Promise<{ lines: LetterGroup[]; more: boolean }> {
  const rows = await reads
    .select({
      row: contributions,
      many: sql<number>`(SELECT count(*) FROM contributions s WHERE s.mass_id = contributions.id AND s.withdrawn_at IS NULL)`,
    })
    .from(contributions)
    .where(and(eq(consultationId, consultation), sql`mass_id = id`))
    .orderBy(asc(position))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  const lines = rows.slice(0, aPage).map(({ row, many }) => ({
    ...{ ...lineOf(row), many, excerpt: shorten(row.words.replace(/\s+/g, " "), 60) },
  }));
  return { lines, more: rows.length > aPage };
}

/** One letter with a page of those that say the same, and those that are nearly the same. */
export async function letterView(
  reads: Reads,
  consultation: string,
  asked: { position: number; page: number },
): Promise<LetterView | undefined> {
  const letter = await letterAt(reads, consultation, asked.position);
  if (!letter) return undefined;
  const group = letter.massId;
  const lead = group === letter.id ? letter : group ? await letterById(reads, group) : undefined;
  const isOf = and(eq(massId, group ?? ""), isNull(withdrawnAt));
  const rows = group
    ? await reads
        .select()
        .from(contributions)
        .where(isOf)
        .orderBy(asc(position))
        .limit(aPage + 1)
        .offset((asked.page - 1) * aPage)
    : [];
  const [counted] = group
    ? await reads.select({ many: sql<number>`count(*)` }).from(contributions).where(isOf)
    : [];
  const alike = await nearlySame(reads, lead ?? letter);
  return {
    letter: { ...lineOf(letter), words: letter.words },
    lead: lead ? lineOf(lead) : null,
    many: counted?.many ?? 1,
    members: rows.slice(0, aPage).map(lineOf),
    more: rows.length > aPage,
    alike: alike.map(({ row, share }) => ({ ...lineOf(row), words: row.words, share })),
  };
}

export async function letterAt(reads: Reads, consultation: string, at: number): Promise<Letter | undefined> {
  const [row] = await reads
    .select()
    .from(contributions)
    .where(and(eq(consultationId, consultation), eq(position, at)));
  return row;
}

export async function letterById(reads: Reads, id: string): Promise<Letter | undefined> {
  const [row] = await reads.select().from(contributions).where(eq(contributions.id, id));
  return row;
}
