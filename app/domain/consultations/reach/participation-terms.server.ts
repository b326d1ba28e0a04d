import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type ParticipationTerm, participationTerm } from "./participation-term.ts";

let known: Promise<readonly ParticipationTerm[]> | undefined;

/** Age bands and groups in the order in which they are offered (`content/rules/participation-terms.json`). Read once a process. */
export function participationTerms(): Promise<readonly ParticipationTerm[]> {
  known ??= readFile("content/rules/participation-terms.json", "utf8").then((text) =>
    z.array(participationTerm).parse(JSON.parse(text)),
  );
  return known;
}
