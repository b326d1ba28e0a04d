import { expect, test } from "vitest";
import { sameWordsOf, type WordSet } from "./same-words.ts";
import { unitsOf } from "./units-asked.ts";

/** Cuts as the search does, but for one long word that its dictionary lacks. */
const cut = (text: string) => (text === "充电桩" ? ["充电", "桩"] : text.split(" "));
const concept = (...words: string[]): WordSet => ({ words, loose: false });
const group = (...words: string[]): WordSet => ({ words, loose: true });
const same = sameWordsOf(
  [
    concept(
      "公交",
      "公交车",
      "公交线路",
      "公车",
      "班车",
      "巴士",
      "接驳",
      "bus",
      "shuttle",
      "coach",
      "minibus",
    ),
    group("公交", "公交车", "公车", "班车", "巴士", "bus", "坐车"),
    concept("充电桩", "充电站", "charging point"),
    concept("坑", "pothole", "pot hole"),
    concept("垃圾桶", "bin", "trash can", "litter bin", "into"),
    group("坑", "bench"),
    concept("bench", "长椅"),
  ],
  cut,
);
const said = (...words: string[]) => same.othersFor(words).map((other) => other.said);

test("words say the same that stand in the same sets, the nearest first, a handful in each language", () => {
  expect(said("公车")).toEqual(["公交", "班车", "巴士", "bus", "shuttle", "coach"]);
  expect(said("bus")).toEqual(["公交", "公车", "班车", "shuttle", "coach", "minibus"]);
  expect(said("xylophone")).toEqual([]);
});

test("what is only put beside others says not the same, a single sign stands for none, nor does what every text has", () => {
  expect(said("坐车")).toEqual([]);
  expect(said("bench")).toEqual(["长椅"]);
  expect(said("坑")).toEqual(["pothole", "pot hole"]);
  expect(said("into")).toEqual([]);
  expect(said("pothole")).toEqual(["pot hole"]);
});

test("what the word itself finds anyway is not looked for again", () => {
  expect(said("公交")).not.toContain("公交线路");
  expect(said("bin")).toEqual(["垃圾桶", "trash can"]);
});

test("a question is read in the longest words that the lexicon knows, three of them otherwise as well", () => {
  const read = (...words: string[]) =>
    unitsOf(
      words,
      words.filter((word) => word !== "can").map((word) => [word]),
      same,
    ).map((unit) => [unit.words.join(" "), unit.typed.flat().join(" "), unit.others.length]);
  expect(read("充电", "桩", "太少")).toEqual([
    ["充电 桩", "充电 桩", 2],
    ["太少", "太少", 0],
  ]);
  expect(read("full", "trash", "can")).toEqual([
    ["full", "full", 0],
    ["trash can", "trash", 2],
  ]);
  expect(read("bus", "bench", "公车", "bin").map(([, , others]) => others)).toEqual([6, 1, 6, 0]);
});
