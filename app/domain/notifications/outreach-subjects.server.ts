import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";
import type { MessageSubject } from "./message-words.ts";

/** By its number; its title only once everybody may read it. */
export async function textSubjects(
  reads: Reads,
  ids: readonly string[],
): Promise<[string, MessageSubject][]> {
  if (ids.length === 0) return [];
  const rows = await reads
    .select({ id: outreachTexts.id, number: outreachTexts.number, draft: outreachTextVersions.draft })
    .from(outreachTexts)
    .leftJoin(
      outreachTextVersions,
      and(
        eq(outreachTextVersions.textId, outreachTexts.id),
        eq(outreachTextVersions.version, outreachTexts.currentVersion),
      ),
    )
    .where(inArray(outreachTexts.id, [...ids]));
  return rows.map(({ id, number, draft }) => [
    id,
    { number, title: draft ? (draft.title["zh-CN"] ?? draft.title.en ?? undefined) : undefined },
  ]);
}
