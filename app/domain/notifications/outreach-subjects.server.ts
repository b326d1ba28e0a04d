import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
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

/** An event by its number, title and place; all of it is public. */
export async function eventSubjects(
  reads: Reads,
  ids: readonly string[],
): Promise<[string, MessageSubject][]> {
  if (ids.length === 0) return [];
  const { id, number, title, placeLabel, startsAt } = outreachEvents;
  const rows = await reads
    .select({ id, number, title, placeLabel, startsAt })
    .from(outreachEvents)
    .where(inArray(id, [...ids]));
  return rows.map((row) => [
    row.id,
    { number: row.number, named: `${row.title}（${row.placeLabel}）`, startsAt: row.startsAt },
  ]);
}
