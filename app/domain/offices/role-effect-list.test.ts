import { expect, test } from "vitest";
import { endingEffects, givingEffects } from "./role-effect-list.ts";

const wang = { id: "wang", name: "王规划师" };
const names = (effects: { effect: string; count: number }[]) =>
  effects.map(({ effect, count }) => [effect, count]);

test("ending a planner's role tells where the open needs go", () => {
  expect(names(endingEffects({ openCases: 20, inHand: 14, others: [wang] }, true))).toEqual([
    ["cases-go-to", 14],
  ]);
  expect(names(endingEffects({ openCases: 20, inHand: 14, others: [] }, true))).toEqual([
    ["cases-go-to-unit", 14],
    ["nobody-left", 20],
  ]);
});

test("giving a role tells what it opens, who shares it and what speaks against it", () => {
  const told = givingEffects({ openCases: 3, inHand: 0, others: [wang] }, [
    { with: "moderator", weight: "warned" },
  ]);
  expect(names(told)).toEqual([
    ["role-opens-cases", 3],
    ["role-shared", 1],
    ["duties-apart-moderator", 1],
  ]);
  expect(givingEffects({ openCases: 0, inHand: 0, others: [] }, [])).toEqual([]);
});
