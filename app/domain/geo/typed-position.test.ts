import { expect, test } from "vitest";
import { coordinatesFrom } from "./typed-position.ts";

test("coordinates are understood in both orders and with any comma", () => {
  for (const typed of [
    "118.62, 30.28",
    "118.62，30.28",
    "30.28 118.62",
    "（118.62、30.28）",
    "１１８.62, 30.28",
  ]) {
    expect(coordinatesFrom(typed)).toEqual([118.62, 30.28]);
  }
  expect(["", "118.62", "1,2,3", "190, 95"].map(coordinatesFrom)).toEqual(Array(4).fill(undefined));
});
