import { expect, test } from "vitest";
import { type NeedInSummary, summaryFacts } from "./summary-facts.ts";

const need = (id: string, more: Partial<NeedInSummary> = {}): NeedInSummary => ({
  id,
  isPublic: true,
  showsPlace: true,
  mergedIn: false,
  author: `person:${id}`,
  supporters: [],
  entities: [],
  territoryId: "liuwan",
  submittedAt: "2026-02-01T00:00:00.000Z",
  ...more,
});

test("a person who wrote one need and supported another counts once", () => {
  const facts = summaryFacts([
    need("a", { supporters: ["person:b", "person:c"] }),
    need("b", { supporters: ["person:a", "person:c"] }),
  ]);
  expect(facts.public).toMatchObject({ people: 3, needs: 2 });
});

test("the people of a need merged into one of them count, the merged need does not", () => {
  const facts = summaryFacts([need("a"), need("old", { mergedIn: true, supporters: ["person:x"] })]);
  expect(facts.public).toMatchObject({ people: 3, needs: 1 });
});

test("hidden needs leave no trace in what the public is told", () => {
  const hidden = need("r", {
    isPublic: false,
    territoryId: "hekou",
    supporters: ["person:z"],
    submittedAt: "2025-01-01T00:00:00.000Z",
  });
  expect(summaryFacts([need("a"), hidden]).public).toEqual(summaryFacts([need("a")]).public);
  expect(summaryFacts([need("a"), hidden]).whole).toMatchObject({
    needs: 2,
    people: 3,
    territoryIds: ["hekou", "liuwan"],
    since: "2025-01-01T00:00:00.000Z",
  });
});

test("that some are not public is said from five on", () => {
  const hidden = (count: number) =>
    Array.from({ length: count }, (_, at) => need(`h${at}`, { isPublic: false }));
  expect(summaryFacts([need("a"), ...hidden(4)]).someNotPublic).toBe(false);
  expect(summaryFacts([need("a"), ...hidden(5)]).someNotPublic).toBe(true);
});

test("a need published without its place does not say where", () => {
  const facts = summaryFacts([need("a", { showsPlace: false, territoryId: "hekou" }), need("b")]);
  expect(facts.public.territoryIds).toEqual(["liuwan"]);
});

test("nothing chosen counts nothing", () => {
  expect(summaryFacts([]).public).toEqual({
    people: 0,
    entities: 0,
    needs: 0,
    territoryIds: [],
    since: null,
  });
});

test("market entities are counted once each, and apart from the people", () => {
  const facts = summaryFacts([
    need("a", { author: null, entities: ["qinghe"], supporters: ["person:b"] }),
    need("c", { entities: ["qinghe", "xian"] }),
  ]);
  expect(facts.public).toMatchObject({ people: 2, entities: 2, needs: 2 });
});
