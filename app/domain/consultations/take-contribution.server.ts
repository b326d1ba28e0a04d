import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvents, type Following } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { ReviewWhy } from "../needs/review-why.ts";
import type { Actor } from "../people/actor.ts";
import { groupLetters } from "./ledger/group-letters.server.ts";
import type { AnswerInWords } from "./ledger/mass-letter-rule.ts";
import { isFollower } from "./ledger/passages-for.server.ts";
import { passagesOf } from "./passage-cuts.ts";
import { suggestedCuts } from "./suggested-cuts.ts";
import { indexLikeness } from "./workbench/likeness-index.server.ts";

type Row = typeof contributions.$inferInsert;
export type Taken = Omit<Row, "position" | "number" | "publication"> & {
  why: ReviewWhy | undefined;
  /** Of a questionnaire: which words answer which question. */
  answers?: readonly AnswerInWords[];
};
export type Receipt = { id: string; number: string; publication: "published" | "awaiting-review" };
type By = { actor: Actor; role: string; following?: Following };
type Whose = { id: string; number: string };

/**
 * Writes a contribution into the ledger of its consultation with the passages that the program suggests, and its event. A copy of
 * a letter that stands there follows it and has its passages.
 */
export async function takeContribution(
  tx: Tx,
  deps: Pick<Deps, "ids">,
  by: By,
  consultation: Whose,
  taken: Taken,
): Promise<Receipt> {
  const [receipt] = await takeContributions(tx, deps, by, consultation, [taken]);
  if (!receipt) throw new Error("nothing was taken");
  return receipt;
}

/** The same for several of one moment, in their order: a batch costs hardly more statements than one. */
export async function takeContributions(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  by: By,
  consultation: Whose,
  taken: readonly Taken[],
): Promise<Receipt[]> {
  const [first] = taken;
  if (!first) return [];
  const next = await nextPosition(tx, consultation.id);
  const groups = await groupLetters(tx, consultation.id, taken);
  const rows = taken.map(({ why, answers: _, ...row }, place) => ({
    ...{ ...row, massId: null, letterDigest: null, ...groups[place] },
    position: next + place,
    number: `${consultation.number}-${String(next + place).padStart(4, "0")}`,
    publication: why ? ("awaiting-review" as const) : ("published" as const),
  }));
  await insertMany(tx, contributions, rows);
  const split = rows
    .filter((row) => !isFollower(row))
    .flatMap(({ id, words, subject, position, kind }) =>
      passagesOf(words, suggestedCuts(words)).map((range) => ({
        ...{ ...range, id: ids.next(), contributionId: id, consultationId: consultation.id, subject },
        ...{ position, kind, words: words.slice(range.from, range.until) },
      })),
    );
  await insertMany(tx, passages, split);
  await indexLikeness(tx, split);
  await insertMany(
    tx,
    reviews,
    taken.flatMap(({ id, at, why }) =>
      why
        ? [{ id: ids.next(), subjectKind: "contribution", subjectId: id, needId: null, why, openedAt: at }]
        : [],
    ),
  );
  await appendEvents(
    tx,
    { ...by, at: first.at },
    rows.map(({ id, channel, kind, publication }) => ({
      type: "ContributionReceived",
      subject: about("consultation", consultation.id),
      particulars: { contributionId: id, channel, kind, publication },
    })),
  );
  return rows.map(({ id, number, publication }) => ({ id, number, publication }));
}

/** The one that was taken under this key before. */
export async function takenBefore(tx: Tx, key: string): Promise<Receipt | undefined> {
  const [row] = await tx.select().from(contributions).where(eq(contributions.submissionKey, key));
  if (!row) return undefined;
  const { id, number, publication } = row;
  return { id, number, publication: publication === "published" ? "published" : "awaiting-review" };
}

async function nextPosition(tx: Tx, consultationId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${contributions.position}), 0)` })
    .from(contributions)
    .where(eq(contributions.consultationId, consultationId));
  return (row?.last ?? 0) + 1;
}
