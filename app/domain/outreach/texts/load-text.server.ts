import { and, desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";

export type TextRow = typeof outreachTexts.$inferSelect;
export type VersionRow = typeof outreachTextVersions.$inferSelect;

/** A text with the last of its versions, published or not. */
export async function loadText(
  reads: Reads,
  number: string,
): Promise<{ text: TextRow; last: VersionRow } | undefined> {
  const [row] = await reads
    .select({ text: outreachTexts, last: outreachTextVersions })
    .from(outreachTexts)
    .innerJoin(outreachTextVersions, eq(outreachTextVersions.textId, outreachTexts.id))
    .where(and(eq(outreachTexts.number, number)))
    .orderBy(desc(outreachTextVersions.version))
    .limit(1);
  return row;
}
