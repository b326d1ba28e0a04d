import { expect, test } from "vitest";
import { placeAsked } from "./place-asked.ts";

const school = {
  ...{ id: "s", name: "文昌小学", nameEn: "Wenchang School", kind: "school", territory: "t" },
  lon: 118.6,
  lat: 30.28,
};
const places = [school, { ...school, id: "r", name: "文昌路", nameEn: "Wenchang Road", lon: 118.61 }];
const named = (words: string) =>
  places.filter(
    ({ name, nameEn }) =>
      words.trim() !== "" && [name, nameEn.toLowerCase()].some((each) => each.includes(words)),
  );
const asked = (given: { at?: string; q?: string; datum?: string }) =>
  placeAsked({ at: null, q: null, datum: null, ...given }, named(given.q ?? ""), [118.5, 30.2, 118.7, 30.4]);

test("a place is asked for by its position, by typed degrees or by its name", () => {
  expect(asked({ at: "118.6,30.28" })).toEqual({ kind: "at", at: [118.6, 30.28], name: null });
  expect(asked({ q: "30.28，118.6" })).toMatchObject({ kind: "at", at: [118.6, 30.28] });
  expect(asked({ q: "wenchang school" })).toMatchObject({ kind: "at", name: school });
  expect(asked({ q: "文昌" })).toMatchObject({ kind: "choices", places });
});

test("degrees copied from a web map are taken back to where they are", () => {
  const shifted = asked({ q: "118.6, 30.28", datum: "gcj02" });
  expect(shifted.kind === "at" && shifted.at[0]).toBeLessThan(118.6);
  expect(asked({ q: "118.6, 30.28", datum: "nonsense" })).toEqual(asked({ q: "118.6, 30.28" }));
});

test("nothing asked, a name that is not known and a place elsewhere are told apart", () => {
  expect(asked({})).toEqual({ kind: "nothing" });
  expect(asked({ q: "  " })).toEqual({ kind: "nothing" });
  expect(asked({ q: "月亮湾" })).toEqual({ kind: "unknown" });
  expect(asked({ at: "here" })).toEqual({ kind: "unknown" });
  expect(asked({ at: "116.4,39.9" })).toEqual({ kind: "outside", at: [116.4, 39.9] });
});
