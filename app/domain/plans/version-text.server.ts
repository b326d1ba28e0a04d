import type { Reads } from "#db/client.ts";
import { readMarkdown } from "../text/markdown.ts";
import { keptByDatabase } from "./kept-by-database.ts";
import type { VersionText } from "./plan-view.ts";
import { versionWords } from "./version-words.server.ts";

/** Texts kept: the plans of a county in their versions, each a few hundred kilobytes. */
const kept = keptByDatabase<VersionText>(24);

/** What a public version says, read and parsed once: its words never change (`revision` counts what does). */
export const publicText = (reads: Reads, versionId: string, revision: number): Promise<VersionText> =>
  kept(reads, `${versionId} ${revision}`, () => versionText(reads, versionId));

async function versionText(reads: Reads, versionId: string): Promise<VersionText> {
  const { clauses, ...others } = await versionWords(reads, versionId);
  return {
    ...others,
    clauses: clauses.map((clause) => ({ ...clause, blocks: readMarkdown(clause.words) })),
  };
}
