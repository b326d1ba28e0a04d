import { expect, test } from "vitest";
import { foldedWord, foldText, stemOf, wordRuns } from "./word-runs.ts";

test("Chinese and other words come apart where the script changes; signs are no words", () => {
  const texts = wordRuns(foldText("３栋旁Street-light坏了，café！2026-000417")).map(({ text }) => text);
  expect(texts).toEqual(["3", "栋旁", "street", "light", "坏了", "café", "2026-000417"]);
});

test("each stretch says where in the text it begins", () => {
  const text = "a 停车 b";
  for (const { text: part, start } of wordRuns(text))
    expect(text.slice(start, start + part.length)).toBe(part);
});

test("accents and the dash of a number fall away", () => {
  expect(["café", "naïve", "2026-000417", "5g"].map(foldedWord)).toEqual([
    "cafe",
    "naiv",
    "2026000417",
    "5g",
  ]);
});

test.each([
  [["light", "lights", "lighting", "lighted"]],
  [["park", "parks", "parking", "parked"]],
  [["noise", "noises"]],
  [["close", "closed", "closing", "closes"]],
  [["stop", "stopped", "stopping"]],
  [["city", "cities"]],
  [["bench", "benches"]],
  [["bus"]],
  [["note", "noted", "notes"]],
  [["bike", "biking", "bikes"]],
])("%j are one word", (forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

test("short words keep their ending, and different words stay different", () => {
  expect(stemOf("noted")).not.toBe(stemOf("not"));
  expect(["red", "king", "bus", "gas", "water", "spring"].map(stemOf)).toEqual([
    "red",
    "king",
    "bus",
    "gas",
    "water",
    "spring",
  ]);
});
