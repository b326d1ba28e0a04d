import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { townWordsShape } from "#app/domain/needs/town/town-words.ts";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { search } from "#app/domain/search/search.server.ts";
import { searchAskedBy } from "#app/domain/search/search-asked.ts";
import { searched } from "#app/domain/searched.server.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";
import { askedOtherwise } from "./asked-otherwise.ts";

/** What was found when the list was first asked, of twenty in each language: without other words it was 0 and 2. */
const atLeast = { zh: 13, en: 18 };

test("of twenty everyday words in each language that no need has, most find what is meant among the first five", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const { categories } = townWordsShape.parse(
    JSON.parse(await readFile("content/demo/town-words.json", "utf8")),
  );
  const about = (title: string) => aNeed(portal, { title, words: title });
  for (const { zh, en } of Object.values(categories)) {
    for (const [at, thing] of zh.things.entries())
      await about(thing + (zh.troubles[at % zh.troubles.length] ?? ""));
    for (const [at, thing] of en.things.entries())
      await about(`The ${thing} ${en.troubles[at % en.troubles.length]}`);
  }
  await indexAll(portal, searched);
  for (const lang of ["zh", "en"] as const) {
    const missed: string[] = [];
    for (const [q, right] of askedOtherwise[lang]) {
      const { results } = await search(portal.db.read, searched, searchAskedBy(new URLSearchParams({ q })));
      const five = results.slice(0, 5).map(({ title }) => title.map(({ text }) => text).join(""));
      if (!five.some((title) => right.test(title))) missed.push(q);
    }
    expect(20 - missed.length, missed.join(", ")).toBeGreaterThanOrEqual(atLeast[lang]);
  }
});
