import { plainWords } from "#app/platform/plain-words.ts";
import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../../../calendar/civil-date.ts";
import { contributionSubjects } from "../../contribution-subjects.server.ts";
import type { ConsultationRow } from "../../load-consultation.server.ts";
import { aboutChoices } from "../../reach/about-choices.server.ts";
import { subjectFinder } from "./find-subject.ts";
import type { Scans } from "./keep-scans.server.ts";
import type { RowContext } from "./read-row.ts";

/** What rows of this consultation are read with on a day. */
export async function rowContext(
  reads: Reads,
  { id, opensOn, closesOn }: ConsultationRow,
  { today, scans }: { today: CivilDate; scans: Scans },
): Promise<RowContext> {
  const { territories, ageBands, interestGroups: groups } = await aboutChoices(reads);
  return {
    days: { opensOn: opensOn ?? today, closesOn: closesOn ?? today, today },
    subjectFor: subjectFinder(await contributionSubjects(reads, id)),
    ...{ territories, ageBands, groups, plainWords },
    scans: new Map([...scans].map(([name, kept]) => [name, kept !== undefined])),
  };
}
