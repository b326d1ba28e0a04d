/** One line of the report. Without a target it is told for comparison only. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  target: string;
  /** Whether the target is met; a figure without one holds. */
  holds: boolean;
};

export const atLeast = (name: string, value: number, unit: string, least: number): Figure => ({
  ...{ name, value: rounded(value), unit, target: `≥ ${least}` },
  holds: value >= least,
});

export const atMost = (name: string, value: number, unit: string, most: number): Figure => ({
  ...{ name, value: rounded(value), unit, target: `≤ ${rounded(most)}` },
  holds: value <= most,
});

export const told = (name: string, value: number, unit: string): Figure => ({
  ...{ name, value: rounded(value), unit, target: "" },
  holds: true,
});

export const isTrue = (name: string, true_: boolean): Figure => ({
  ...{ name, value: true_ ? 1 : 0, unit: "yes", target: "= 1" },
  holds: true_,
});

/** The middle one: a neighbour's busy moment does not decide. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value that nineteen of twenty stay within. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

const rounded = (value: number) => Number(value.toPrecision(4));
