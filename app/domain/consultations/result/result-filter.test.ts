import fc from "fast-check";
import { expect, test } from "vitest";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import { fromPlace, isNarrowed, isWhole, resultFilter, resultPath } from "./result-filter.ts";

const asked = (path: string) => resultFilter(new URL(path, "http://x").searchParams);

test("what a result is narrowed by comes back from its address as it was", () => {
  const text = fc.string({ minLength: 1, maxLength: 60 });
  const filter = fc.record(
    {
      adoption: fc.constantFrom(...opinionAdoptions),
      topic: text,
      about: text,
      unit: text,
      task: text,
      after: fc.nat(9999),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filter, (given) => {
      expect(asked(resultPath("2026-Y001", given))).toEqual(given);
    }),
  );
});

test("what nobody can mean is left out, and one reads on in one direction", () => {
  expect(asked("/?adoption=maybe&after=-3&before=x&topic=")).toEqual({});
  expect(asked("/?after=30&before=60")).toEqual({ after: 30 });
  expect(isWhole(asked("/?before=60"))).toBe(false);
  expect(isNarrowed(asked("/?before=60"))).toBe(false);
  expect(fromPlace({ topic: "交通", after: 30 }, { before: 31 })).toEqual({ topic: "交通", before: 31 });
});
