import { createHash } from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { bareLetter } from "../bare-letter.ts";

type Said = { channel: string; name: string; receivedOn: string; subject: string; words: string };

/** What tells one contribution from another: who, when, by which way, about what, and the words as they are read. */
export const entryKey = ({ channel, name, receivedOn, subject, words }: Said) =>
  createHash("sha256")
    .update(JSON.stringify([channel, name.replaceAll(/\s/g, ""), receivedOn, subject, bareLetter(words)]))
    .digest("base64url")
    .slice(0, 27);

const perRead = 2000;

/** How often each stands in a consultation's ledger. Read a few thousand at a time: others are served between. */
export async function standingEntries(reads: Reads, consultationId: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const { channel, authorName: name, receivedOn, subject, words, position } = contributions;
  for (let last = 0; ; ) {
    const rows = await reads
      .select({ channel, name, receivedOn, subject, words, position })
      .from(contributions)
      .where(
        and(
          eq(contributions.consultationId, consultationId),
          gt(position, last),
          isNull(contributions.withdrawnAt),
        ),
      )
      .orderBy(asc(position))
      .limit(perRead);
    for (const row of rows) {
      const key = entryKey(row);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    last = rows.at(-1)?.position ?? last;
    if (rows.length < perRead) return found;
  }
}
