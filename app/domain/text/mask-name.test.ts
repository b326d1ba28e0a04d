import { expect, test } from "vitest";
import { maskName } from "./mask-name.ts";

test.each([
  ["朱明远", "朱**"],
  ["朱明", "朱**"],
  ["欧阳修远", "欧阳**"],
  ["欧阳修", "欧阳**"],
  ["欧阳", "欧**"],
  ["阿依古丽·买买提", "阿**"],
  ["𠮷田", "𠮷**"],
  ["John Smith", "J**"],
  ["Élodie", "É**"],
  ["  朱明远 ", "朱**"],
  ["朱", "**"],
  ["J", "**"],
  ["", "**"],
])("%j is shown as %s", (name, shown) => {
  expect(maskName(name)).toBe(shown);
});
