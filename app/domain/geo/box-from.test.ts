import { expect, test } from "vitest";
import { boxFrom } from "./box-from.ts";

test("four numbers in order are a box", () => {
  expect(boxFrom("118.5,30.2,118.7,30.3")).toEqual([118.5, 30.2, 118.7, 30.3]);
});

test.each([null, "", "1,2,3", "1,2,3,4,5", "a,2,3,4", "3,2,1,4", "1,2,3,Infinity"])("%s is none", (text) => {
  expect(boxFrom(text)).toBeUndefined();
});
