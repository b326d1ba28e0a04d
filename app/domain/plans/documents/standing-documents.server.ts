import type { Reads } from "#db/client.ts";
import type { VersionRow } from "../open-version-for-move.server.ts";
import { standingsOf } from "../standings-of.server.ts";
import type { DocumentPurpose } from "./document-terms.ts";

/** What each standing document of a version is, and whether somebody else than who brought it reviewed it. */
export async function standingDocuments(
  reads: Reads,
  version: VersionRow,
): Promise<{ purpose: DocumentPurpose; reviewed: boolean }[]> {
  const standings = await standingsOf(reads, version);
  return standings.flatMap(({ purpose, reviewed }) => (purpose ? { purpose, reviewed } : []));
}
