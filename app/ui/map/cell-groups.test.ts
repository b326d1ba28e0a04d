import { expect, test } from "vitest";
import { cellGroups } from "./cell-groups.ts";

test("what shares a cell is one group at its middle, and nothing is lost", () => {
  const spots = [
    { x: 1, y: 1, thing: "a" },
    { x: 9, y: 3, thing: "b" },
    { x: 11, y: 1, thing: "c" },
  ];
  expect(cellGroups(spots, 10)).toEqual([
    { x: 5, y: 2, things: ["a", "b"] },
    { x: 11, y: 1, things: ["c"] },
  ]);
});

test("cells left of and above the origin are cells of their own", () => {
  expect(
    cellGroups(
      [
        { x: -1, y: 0, thing: 1 },
        { x: 1, y: 0, thing: 2 },
      ],
      10,
    ),
  ).toHaveLength(2);
});
