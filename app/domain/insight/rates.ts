/** A rate is never told without what it is made of; `whole` 0 means there is nothing to tell. */
export type Fraction = { part: number; whole: number };

/** Every rate that is a share, in the order shown (domain.md 4). Its words are `rates.<id>.name` and `.definition`. */
export const rateIds = [
  "response",
  "solved",
  "satisfied",
  "on-time",
  "feedback",
  "adopted",
  "repeated",
] as const;
export type RateId = (typeof rateIds)[number];
export type Fractions = Record<RateId, Fraction>;

/** The three that stand on the home page. */
export const threeRateIds = ["response", "solved", "satisfied"] as const satisfies readonly RateId[];

/** Verdicts from this level on count as satisfied: 基本满意. */
export const leastSatisfied = 3;

/** Shares of fewer than this are not told for a single unit. */
export const smallestCell = 5;

export type ResponseTimes = { counted: number; medianHours: number | null; p90Hours: number | null };
export type UnitRates = { id: string; name: string; nameEn: string; needs: number; rates: Fractions };

export type Rates = {
  since: string;
  until: string;
  /** Residents' needs counted. */
  needs: number;
  /** Over residents' needs alone, as are times and units. */
  total: Fractions;
  /** The same over needs in the name of market entities, never mixed in (domain.md 2, 9). */
  entities: { needs: number; total: Fractions };
  times: ResponseTimes;
  units: UnitRates[];
};

export const noFractions = (): Fractions => ({
  response: { part: 0, whole: 0 },
  solved: { part: 0, whole: 0 },
  satisfied: { part: 0, whole: 0 },
  "on-time": { part: 0, whole: 0 },
  feedback: { part: 0, whole: 0 },
  adopted: { part: 0, whole: 0 },
  repeated: { part: 0, whole: 0 },
});

export function addFractions(one: Fractions, other: Fractions): Fractions {
  const sum = noFractions();
  for (const id of rateIds)
    sum[id] = { part: one[id].part + other[id].part, whole: one[id].whole + other[id].whole };
  return sum;
}

/** A unit's share, or nothing when so few were counted that it could tell of one person. */
export const tellable = (fraction: Fraction): Fraction | undefined =>
  fraction.whole >= smallestCell ? fraction : undefined;

/** In whole percent, or nothing to tell. */
export const percentOf = ({ part, whole }: Fraction): number | undefined =>
  whole === 0 ? undefined : Math.round((part / whole) * 100);
