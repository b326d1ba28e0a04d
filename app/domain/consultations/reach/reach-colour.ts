import type { PublicReachRow } from "./participation-view.ts";

/** How a territory is drawn: by its voices per 1,000 people against those of the whole place. */
export const reachColours = ["silent", "low", "middle", "high", "unknown"] as const;
export type ReachColour = (typeof reachColours)[number];

/** Colours by territory; a figure that is held back, or has no reference, is drawn as unknown. */
export function reachColoursOf(rows: readonly PublicReachRow[]): Map<string, ReachColour> {
  const known = rows.flatMap(({ perThousand }) => perThousand ?? []);
  const average = known.reduce((sum, each) => sum + each, 0) / Math.max(known.length, 1);
  return new Map(rows.map((row) => [row.code, colourOf(row, average)]));
}

function colourOf({ count, perThousand }: PublicReachRow, average: number): ReachColour {
  if (count === 0) return "silent";
  if (perThousand === null) return "unknown";
  if (perThousand < average / 2) return "low";
  return perThousand > average * 1.5 ? "high" : "middle";
}
