import { expect, test } from "vitest";
import { upTo } from "./up-to.ts";

async function* batches(...given: number[][]) {
  yield* given;
}
const all = async (most: number, ...given: number[][]) => {
  const rows: number[] = [];
  for await (const batch of upTo(batches(...given), most, () => [-1])) rows.push(...batch);
  return rows;
};

test("as many as are allowed come whole and say nothing more", async () => {
  expect(await all(3, [1, 2], [3])).toEqual([1, 2, 3]);
  expect(await all(3)).toEqual([]);
});

test("of more than are allowed the first come, and then the word that there are more", async () => {
  expect(await all(3, [1, 2], [3, 4], [5])).toEqual([1, 2, 3, -1]);
});
