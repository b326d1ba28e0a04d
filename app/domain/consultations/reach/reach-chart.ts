import type { PublicReachRow } from "./participation-view.ts";

/** Participation by one thing as it is drawn. */
export type ReachChart = {
  width: number;
  height: number;
  /** Size of the letters. */
  letters: number;
  colours: { ink: string; line: string; bar: string; range: string; expected: string };
  /** The chart in words. */
  label: string;
  names: { share: string; range: string; expected: string; withheld: string };
  rows: (Pick<PublicReachRow, "share" | "low" | "high" | "expected"> & { name: string })[];
};
