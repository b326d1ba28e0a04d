import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { passageHistory } from "#db/schema/consultation-workbench.ts";
import { people } from "#db/schema/people.ts";
import type { HistoryLine } from "./passage-history.ts";

/** More changes than anybody makes to one passage; the latest first. */
const most = 200;

/** All that was ever said of the words that lie in a range of a contribution, also of passages that are no more. */
export async function historyOfRange(
  reads: Reads,
  contributionId: string,
  range: { from: number; until: number },
): Promise<HistoryLine[]> {
  const { id, act, at, note, unitId, before, after } = passageHistory;
  const meets = (said: SQL) =>
    sql`${said} ->> 'from' < ${range.until} AND ${said} ->> 'until' > ${range.from}`;
  return await reads
    .select({ id, act, at, note, unitId, before, after, by: people.displayName })
    .from(passageHistory)
    .innerJoin(people, eq(people.id, passageHistory.byId))
    .where(
      and(eq(passageHistory.contributionId, contributionId), or(meets(sql`${before}`), meets(sql`${after}`))),
    )
    .orderBy(desc(at), desc(id))
    .limit(most);
}
