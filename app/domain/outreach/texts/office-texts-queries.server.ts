import { and, desc, eq, inArray, max } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { people } from "#db/schema/people.ts";
import type { Actor } from "../../people/actor.ts";
import { loadText } from "./load-text.server.ts";
import { maySeeText } from "./text-policy.ts";
import { type TextKind, textKinds } from "./text-states.ts";
import type { OfficeText, OfficeTextLine } from "./text-view.ts";

const size = 30;

/** The last version of each text that this actor may see, newest first. */
export async function officeTexts(
  reads: Reads,
  actor: Actor,
  { kind, page }: { kind?: TextKind | undefined; page: number },
): Promise<{ lines: OfficeTextLine[]; more: boolean }> {
  const kinds = textKinds.filter(
    (each) => (kind === undefined || each === kind) && maySeeText(actor, { kind: each, state: "draft" }),
  );
  if (kinds.length === 0) return { lines: [], more: false };
  const last = reads
    .select({ textId: outreachTextVersions.textId, version: max(outreachTextVersions.version).as("last") })
    .from(outreachTextVersions)
    .groupBy(outreachTextVersions.textId)
    .as("lasts");
  const rows = await reads
    .select({ text: outreachTexts, version: outreachTextVersions, preparer: people.displayName })
    .from(last)
    .innerJoin(
      outreachTextVersions,
      and(eq(outreachTextVersions.textId, last.textId), eq(outreachTextVersions.version, last.version)),
    )
    .innerJoin(outreachTexts, eq(outreachTexts.id, outreachTextVersions.textId))
    .leftJoin(people, eq(people.id, outreachTextVersions.preparedBy))
    .where(inArray(outreachTexts.kind, kinds))
    .orderBy(desc(outreachTextVersions.preparedAt), desc(outreachTexts.number))
    .limit(size + 1)
    .offset((page - 1) * size);
  return {
    lines: rows.slice(0, size).map(({ text, version, preparer }) => ({
      ...{ number: text.number, kind: text.kind, title: version.draft.title, version: version.version },
      ...{ state: version.state, preparedAt: version.preparedAt, preparer },
    })),
    more: rows.length > size,
  };
}

/** A text as its desk has it: the last version, whatever its state; undefined for whoever may not see the desk. */
export async function officeText(
  reads: Reads,
  actor: Actor,
  number: string,
): Promise<OfficeText | undefined> {
  const found = await loadText(reads, number);
  if (!found || !maySeeText(actor, { kind: found.text.kind, state: "draft" })) return undefined;
  const { text, last } = found;
  const [by] = await reads
    .select({ name: people.displayName })
    .from(people)
    .where(eq(people.id, last.preparedBy));
  return {
    ...{ number: text.number, kind: text.kind, currentVersion: text.currentVersion, title: last.draft.title },
    ...{ version: last.version, state: last.state, draft: last.draft, revision: last.revision },
    ...{ preparedAt: last.preparedAt, preparedBy: last.preparedBy, preparer: by?.name ?? null },
    ...{ returnedReason: last.returnedReason, why: last.why },
  };
}
