import type { Reads } from "#db/client.ts";
import { aboutChoices } from "./about-choices.server.ts";
import type { AboutChoice } from "./about-fields.ts";
import { type ReachDimension, reachDimensions } from "./participation-rules.ts";

/** A part of the public by its kind and code, with its name. */
export async function reachPart(
  reads: Reads,
  asked: string | null,
  code: string | null,
): Promise<(AboutChoice & { dimension: ReachDimension }) | undefined> {
  const dimension = reachDimensions.find((each) => each === asked);
  if (!dimension) return undefined;
  const { territories, ageBands, interestGroups } = await aboutChoices(reads);
  const parts = { territory: territories, "age-band": ageBands, "interest-group": interestGroups };
  const part = parts[dimension].find((each) => each.code === code);
  return part && { ...part, dimension };
}
