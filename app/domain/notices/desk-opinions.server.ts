import type { Reads } from "#db/client.ts";
import type { DeskRow } from "./desk-rows.server.ts";
import { subjectText } from "./opinion-subject.ts";
import { namesOfSubjects } from "./subject-names.server.ts";
import type { DeskOpinion } from "./version-file-view.ts";

/** Rows of the desk as who treats them reads them, with what they are about by its name. */
export async function deskOpinions(reads: Reads, rows: readonly DeskRow[]): Promise<DeskOpinion[]> {
  const plans = [...new Set(rows.map(({ opinion }) => opinion.planId))];
  const names = new Map<string, string>();
  for (const planId of plans) {
    const own = rows.flatMap(({ opinion }) => (opinion.planId === planId ? opinion : []));
    for (const [text, name] of await namesOfSubjects(reads, planId, own))
      names.set(`${planId} ${text}`, name);
  }
  return rows.map(({ opinion, ...place }) => {
    const { id, position, words, affected, interested, at, unitId, adoption, reason, revision } = opinion;
    return {
      ...{ id, position, words, affected, interested, at, unitId, adoption, reason, revision, ...place },
      name: opinion.entityName ?? opinion.authorName,
      stake: opinion.entityId ? (opinion.entityStake ?? "") : null,
      isHidden: opinion.publication === "refused",
      label: names.get(`${opinion.planId} ${subjectText(opinion)}`) ?? null,
      changed: opinion.changed ?? [],
    };
  });
}
