import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { ReviewWhy } from "../needs/review-why.ts";
import type { Person } from "../people/actor.ts";
import { passagesOf } from "./passage-cuts.ts";
import { suggestedCuts } from "./suggested-cuts.ts";

type Row = typeof contributions.$inferInsert;
type Taken = Omit<Row, "position" | "number" | "publication"> & { why: ReviewWhy | undefined };
export type Receipt = { id: string; number: string; publication: "published" | "awaiting-review" };

/** Writes a contribution into the ledger of its consultation with the passages that the program suggests, and its event. */
export async function takeContribution(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  by: { actor: Person; role: string },
  consultation: { id: string; number: string },
  { why, ...row }: Taken,
): Promise<Receipt> {
  const { id, words, channel, kind, at } = row;
  const position = await nextPosition(tx, consultation.id);
  const number = `${consultation.number}-${String(position).padStart(4, "0")}`;
  const publication = why ? "awaiting-review" : "published";
  await tx.insert(contributions).values({ ...row, position, number, publication });
  const split = passagesOf(words, suggestedCuts(words)).map((range) => ({
    ...{ ...range, id: ids.next(), contributionId: id, consultationId: consultation.id },
    subject: row.subject,
  }));
  await tx.insert(passages).values(split);
  if (why)
    await tx.insert(reviews).values({
      ...{ id: ids.next(), subjectKind: "contribution", subjectId: id, needId: null, why, openedAt: at },
    });
  await appendEvent(
    tx,
    { ...by, at },
    {
      type: "ContributionReceived",
      subject: about("consultation", consultation.id),
      particulars: { contributionId: id, channel, kind, publication },
    },
  );
  return { id, number, publication };
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
