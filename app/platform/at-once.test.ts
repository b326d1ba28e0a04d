import { expect, test } from "vitest";
import { atOnce } from "./at-once.ts";

test("no more than so many run at once, in their order, and one that fails lets the next go on", async () => {
  const inTurn = atOnce(2);
  const [begun, ends]: [number[], (() => void)[]] = [[], []];
  const works = [0, 1, 2, 3].map((each) =>
    inTurn(async () => {
      begun.push(each);
      await new Promise<void>((end) => ends.push(end));
      if (each === 0) throw new Error("failed");
      return each;
    }),
  );
  const settled = Promise.allSettled(works);
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await expect(works[0]).rejects.toThrow("failed");
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  await works[1];
  await new Promise(setImmediate);
  for (const end of ends) end();
  expect((await settled).map(({ status }) => status)).toEqual(["rejected", ...Array(3).fill("fulfilled")]);
  expect(begun).toEqual([0, 1, 2, 3]);
});
