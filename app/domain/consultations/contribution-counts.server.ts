import type { Reads } from "#db/client.ts";
import { mayShowCounts } from "./consultation-policy.ts";
import { contributionChannels, contributorKinds } from "./consultation-terms.ts";
import type { ConsultationPage } from "./consultation-view.ts";
import type { ContributionCounts } from "./contribution-view.ts";
import { talliesOf } from "./result/tallies.server.ts";

/** The same as everybody reads it: before the close only where the consultation was set up so. */
export const publicCounts = async (
  reads: Reads,
  { id, state, shownBeforeClose }: Pick<ConsultationPage, "id" | "state" | "shownBeforeClose">,
): Promise<ContributionCounts | null> =>
  mayShowCounts(state, shownBeforeClose) ? await contributionCounts(reads, id) : null;

/** How many there are, by who speaks and by which way; what was taken back is not counted. The parts add up to the whole. */
export async function contributionCounts(reads: Reads, consultationId: string): Promise<ContributionCounts> {
  const rows = await talliesOf(reads, consultationId, "contribution");
  const counts: ContributionCounts = {
    all: 0,
    kinds: { individual: 0, organisation: 0, "market-entity": 0 },
    channels: { web: 0, paper: 0, email: 0, phone: 0, counter: 0 },
  };
  for (const { part, many } of rows) {
    counts.all += many;
    const kind = contributorKinds.find((each) => part.startsWith(`${each}/`));
    const channel = contributionChannels.find((each) => part.endsWith(`/${each}`));
    if (kind) counts.kinds[kind] += many;
    if (channel) counts.channels[channel] += many;
  }
  return counts;
}
