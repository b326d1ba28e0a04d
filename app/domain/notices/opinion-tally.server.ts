import { count } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planOpinions } from "#db/schema/notices.ts";
import type { OpinionTally, Voices } from "./notice-view.ts";
import type { OpinionAdoption } from "./opinion-terms.ts";
import { counting } from "./untreated-opinions.server.ts";

/** How many opinions there are, how many are shown, and what became of them; the parts add up to the whole. */
export async function opinionTally(reads: Reads, noticeId: string): Promise<OpinionTally> {
  const { adoption, publication, entityId } = planOpinions;
  const rows = await reads
    .select({ adoption, publication, many: count(), entities: count(entityId) })
    .from(planOpinions)
    .where(counting(noticeId))
    .groupBy(adoption, publication);
  const sum = (chosen: typeof rows): Voices => {
    const entities = chosen.reduce((all, row) => all + row.entities, 0);
    return { residents: chosen.reduce((all, row) => all + row.many, 0) - entities, entities };
  };
  const standing = (one: string) => sum(rows.filter((row) => row.publication === one));
  const became = (one: OpinionAdoption) => sum(rows.filter((row) => row.adoption === one));
  return {
    ...{ all: sum(rows), shown: standing("published") },
    ...{ waiting: standing("awaiting-review"), hidden: standing("refused") },
    treated: {
      ...{ adopted: became("adopted"), partly: became("partly"), "not-adopted": became("not-adopted") },
      ...{ explained: became("explained"), "out-of-scope": became("out-of-scope") },
    },
  };
}
