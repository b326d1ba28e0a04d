import { expect, test } from "vitest";
import { newsAsParticulars, newsOfParticulars, newsTold } from "./alert-news.ts";

const news = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ needId: `n${at}`, news: at % 2 ? ("changed" as const) : ("new" as const) },
  }));

test("a letter names a dozen and counts the rest, and the outbox gives back what was kept", () => {
  const told = newsTold(news(49), false);
  expect([told.named.length, told.more, told.least]).toEqual([12, 37, false]);
  expect(newsOfParticulars(newsAsParticulars(told))).toEqual(told);
});

test("of none there is nothing, and what is no news is left out", () => {
  expect(newsOfParticulars({})).toEqual({ named: [], more: 0, least: false });
  expect(newsOfParticulars({ needs: "new:,other:x,new:y" }).named).toEqual([{ needId: "y", news: "new" }]);
});
