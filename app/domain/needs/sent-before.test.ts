import fc from "fast-check";
import { expect, test } from "vitest";
import { representativePoint } from "../geo/representative-point.ts";
import { langs } from "../text/language.ts";
import { type CalledPlace, placeCalled } from "./place-called.ts";
import type { PlaceFields } from "./place-given.ts";
import { isSentAgain, type SentBefore } from "./sent-before.ts";
import type { Submission } from "./submission.ts";

const place = (id: string, name: string, nameEn: string, lon: number) => ({
  ...{ id, name, nameEn, lon, lat: 30.28, kind: "school", territory: "t" },
});
const town = {
  places: [
    place("school", "文昌小学", "Wenchang School", 118.6),
    place("bridge", "柳湾桥", "Liuwan Bridge", 118.61),
    place("hall", "社区礼堂", "", 118.62),
  ],
  bounds: [118.5, 30.2, 118.7, 30.4] as const,
  names: { "zh-CN": "全区", en: "Whole district" },
};

const degrees = (from: number) => fc.double({ min: from, max: from + 0.12, noNaN: true });
const at = fc.tuple(degrees(118.56), degrees(30.22));
const label = fc.option(fc.constantFrom("东门", "文昌小学 东门", "east gate"), { nil: undefined });
const typed: fc.Arbitrary<PlaceFields> = fc.oneof(
  fc.record({ place: fc.constantFrom("school", "bridge", "hall", "whole"), placeLabel: label }),
  fc.record({ coordinates: at.map(String), placeLabel: label }),
  fc.record({
    place: fc.constant("drawn"),
    geometry: at.map((coordinates) => JSON.stringify({ type: "Point", coordinates })),
    placeLabel: label,
  }),
);
const lang = fc.constantFrom(...langs);

function given(fields: PlaceFields, in_: (typeof langs)[number]): CalledPlace {
  const found = placeCalled(fields, town, in_);
  if (!found.ok) throw new Error(found.fault);
  return found;
}
const sending = (where: CalledPlace): Submission => ({
  ...{ kind: "suggestion", category: "transport", words: "没有人行道", place: where, photos: [] },
  ...{ visibility: "public", personalDispute: false, underEighteen: false, declinedRoutes: [] },
  ...{ writer: { as: "self" }, submissionKey: "k", lang: "zh-CN" },
});
const kept = ({ geometry, label: placeLabel }: CalledPlace): SentBefore => {
  const [lon, lat] = geometry ? representativePoint(geometry) : [null, null];
  return { kind: "suggestion", words: "没有人行道", visibility: "public", photos: [], placeLabel, lon, lat };
};

test("what was typed is the same form in whichever language it was read, the first and the second time", () => {
  fc.assert(
    fc.property(typed, lang, lang, (fields, first, second) => {
      expect(isSentAgain(kept(given(fields, first)), sending(given(fields, second)))).toBe(true);
    }),
  );
});

test("a place that was typed otherwise is another form, in whichever language", () => {
  fc.assert(
    fc.property(typed, typed, lang, lang, (one, other, first, second) => {
      const [before, again] = [given(one, first), given(other, second)];
      fc.pre(!before.labels.some((name) => again.labels.includes(name)));
      expect(isSentAgain(kept(before), sending(again))).toBe(false);
    }),
  );
});

test.each([
  ["a chosen place", { place: "school" }, ["文昌小学", "Wenchang School"]],
  [
    "a chosen place and its corner",
    { place: "school", placeLabel: "东门" },
    ["文昌小学 东门", "Wenchang School 东门"],
  ],
  ["the whole district", { place: "whole" }, ["全区", "Whole district"]],
  ["what lies nearest", { coordinates: "118.6101, 30.2801" }, ["柳湾桥", "Liuwan Bridge"]],
  ["what has one name alone", { place: "hall" }, ["社区礼堂", "社区礼堂"]],
] as const)("%s is called in each language", (_what, fields, labels) => {
  expect(given(fields, "zh-CN")).toMatchObject({ label: labels[0], labels });
  expect(given(fields, "en")).toMatchObject({ label: labels[1], labels });
});

test.each([
  ["the same photos", ["a", "b"], ["a", "b"], true],
  ["one of them, the other left out", ["a", "b"], ["b"], true],
  ["the same twice, as it was twice", ["a", "a"], ["a", "a"], true],
  ["another in the place of one", ["a", "b"], ["a", "z"], false],
  ["one more", ["a"], ["a", "b"], false],
  ["the same once more", ["a"], ["a", "a"], false],
] as const)("%s", (_what, before, again, isSame) => {
  const where = given({ place: "school" }, "zh-CN");
  const photos = again.map((digest) => ({ digest, thumbnailDigest: "t", width: 9, height: 9 }));
  expect(isSentAgain({ ...kept(where), photos: before }, { ...sending(where), photos })).toBe(isSame);
});
