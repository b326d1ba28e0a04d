import { expect, test } from "vitest";
import { boxFrom } from "./box-from.ts";

test("four numbers in order are a box", () => {
  expect(boxFrom("118.5,30.2,118.7,30.3")).toEqual([118.5, 30.2, 118.7, 30.3]);
});

test("a box is cut where the world ends: a map that was moved far out asks for more than there is", () => {
  expect(boxFrom("-200,-100,200,100")).toEqual([-180, -85, 180, 85]);
  expect(boxFrom("-1e308,30,1e308,31")).toEqual([-180, 30, 180, 31]);
});

test.each([
  null,
  "",
  "1,2,3",
  "1,2,3,4,5",
  "a,2,3,4",
  "3,2,1,4",
  "1,2,3,Infinity",
  "181,2,190,4",
  "1,86,2,90",
])("%s is none", (text) => {
  expect(boxFrom(text)).toBeUndefined();
});
