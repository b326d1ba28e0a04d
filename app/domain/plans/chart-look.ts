/** An indicator as it is drawn. */
export type ChartLook = {
  width: number;
  height: number;
  /** Size of the letters. */
  letters: number;
  colours: { ink: string; line: string; measured: string; target: string };
  /** The chart in words. */
  label: string;
  names: { measured: string; target: string };
  values: readonly { year: number; value: number; isTarget: boolean }[];
};
