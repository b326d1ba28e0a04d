import { createHash } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { type AnswerInWords, letterKey } from "./mass-letter-rule.ts";

const pointing = [
  ...([
    "quoteFrom",
    "quoteUntil",
    "geometry",
    "sheetId",
    "sheetX",
    "sheetY",
    "sheetPage",
    "sheetPlace",
  ] as const),
];
type Letter = Pick<
  typeof contributions.$inferInsert,
  "id" | "consultationId" | "kind" | "subject" | "words" | (typeof pointing)[number]
> & { answers?: readonly AnswerInWords[] };
type Grouped = { massId: string | null; letterDigest: string | null };

/**
 * Tells of new letters which are copies of one that stands, or of one another, by one look into an index however many there
 * are. The first of its kind leads; nothing but the lead is found by the digest, so a group of ten thousand costs no more.
 */
export async function groupLetters(
  tx: Tx,
  consultationId: string,
  letters: readonly Letter[],
): Promise<Grouped[]> {
  const digests = letters.map(digestOf);
  const wanted = [...new Set(digests.filter((digest) => digest !== null))];
  const standing = wanted.length === 0 ? [] : await leadsOf(tx, consultationId, wanted);
  const leads = new Map(standing.map(({ digest, id }) => [digest, id]));
  const followed = new Set<string>();
  const places = letters.map(({ id }, at) => {
    const digest = digests[at] ?? null;
    const lead = digest ? leads.get(digest) : undefined;
    if (lead) followed.add(lead);
    else if (digest) leads.set(digest, id);
    return { id, lead, digest };
  });
  const leading = standing.map(({ id }) => id).filter((id) => followed.has(id));
  if (leading.length > 0)
    await tx
      .update(contributions)
      .set({ massId: contributions.id })
      .where(and(inArray(contributions.id, leading), isNull(contributions.massId)));
  return places.map(({ id, lead, digest }) =>
    lead
      ? { massId: lead, letterDigest: null }
      : { massId: followed.has(id) ? id : null, letterDigest: digest },
  );
}

/** Of what somebody points to with the same words there are as many letters as there are places. */
function digestOf(letter: Letter): string | null {
  const key = letterKey({ ...letter, place: pointing.map((name) => letter[name] ?? null) });
  return key === undefined ? null : createHash("sha256").update(key).digest("base64url").slice(0, 27);
}

async function leadsOf(tx: Tx, consultationId: string, digests: readonly string[]) {
  const rows = await tx
    .select({ id: contributions.id, massId: contributions.massId, digest: contributions.letterDigest })
    .from(contributions)
    .where(
      and(
        eq(contributions.consultationId, consultationId),
        inArray(contributions.letterDigest, [...digests]),
      ),
    );
  return rows.flatMap(({ id, massId, digest }) => (digest ? [{ id: massId ?? id, digest }] : []));
}
