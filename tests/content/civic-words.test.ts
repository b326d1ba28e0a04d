import { expect, test } from "vitest";
import { z } from "zod";
import { civicConcept, everydayWords } from "#app/domain/needs/similar/civic-concept.ts";
import { contentJson } from "#tests/factories/calendar.ts";

const concepts = z.array(civicConcept).parse(contentJson("rules/civic-concepts.json"));
const everyday = everydayWords.parse(contentJson("rules/everyday-words.json"));
const ids = new Set(concepts.map(({ id }) => id));

test("whatever a concept is within, made of or led to by a trouble is there", () => {
  const named = concepts.flatMap(({ within, made = [], same = {} }) => [
    ...(within ? [within] : []),
    ...made.flat(),
    ...Object.entries(same).flat(),
  ]);
  const known = (id: string) => (id.startsWith("~") ? id.slice(1) in everyday : ids.has(id));
  expect(named.filter((id) => !known(id))).toEqual([]);
  expect(ids.size).toBe(concepts.length);
});

test("every concept has words of its own or is made of others, and every everyday word makes one", () => {
  expect(concepts.filter(({ zh, en, made }) => zh.length + en.length === 0 && !made)).toEqual([]);
  const used = new Set(concepts.flatMap(({ made = [] }) => made.flat()));
  expect(Object.keys(everyday).filter((id) => !used.has(`~${id}`))).toEqual([]);
});
