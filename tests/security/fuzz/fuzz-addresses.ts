import fc from "fast-check";
import type { ActingRoute, KnownRoute } from "./form-fields.ts";
import { oddText, percentEncoded } from "./odd-text.ts";

export type Ground = {
  routes: readonly KnownRoute[];
  acting: readonly ActingRoute[];
  values: readonly string[];
  queryNames: readonly string[];
};

type Params = { isKnown: boolean; given: string[] };

/** The address that is known to lead somewhere, or with parameters that are there, are like those, or are anything. */
export function pathOf({ path, known }: KnownRoute, { isKnown, given }: Params): string {
  let place = 0;
  return (isKnown ? known : path)
    .replace("*", "no/such/page")
    .replace(/:\w+/g, () => percentEncoded(given[place++ % given.length] ?? "x"));
}

export const paramsOf = ({ values }: Ground): fc.Arbitrary<Params> =>
  fc.record({
    isKnown: fc.boolean(),
    given: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...values) },
        { weight: 2, arbitrary: oddText.map((text) => text.slice(0, 300)) },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });

/** What filters take: one that understands several at once is tried with several at once. */
const filterValues = [
  ...["transport", "suggestion", "answered", "liuwan", "30", "7", "500"],
  ...["118.6,30.28", "118.5,30.2,118.7,30.3"],
  ...["路灯", "town#c42", "clause:c42", "feature:zone/k1", "2026-03-02", "first", "1", "2", "0", "gcj-02"],
];

export const queryOf = ({ queryNames, values }: Ground) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...queryNames) },
          { weight: 1, arbitrary: oddText.map((text) => text.slice(0, 40)) },
        ),
        fc.oneof(
          { weight: 2, arbitrary: fc.constantFrom(...filterValues, ...values) },
          { weight: 3, arbitrary: oddText.map((text) => text.slice(0, 2000)) },
        ),
      ),
      { maxLength: 4 },
    )
    .map((pairs) => pairs.map((pair) => pair.map(percentEncoded).join("=")).join("&"));
