import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { limitNames } from "#app/domain/limits/limits.ts";
import { needMoves } from "#app/domain/needs/need-states.ts";
import { type Block, readMarkdown } from "#app/domain/text/markdown.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { handbookPages } from "#app/web/handbook.ts";
import { routeTable } from "#tests/setup/route-table.ts";

const langs = ["zh-CN", "en"] as const;
const read = (path: string) => readFileSync(path, "utf8");
const page = (lang: string, name: string) => readMarkdown(read(`content/handbook/${lang}/${name}.md`));
const ids = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level > 1 ? [block.id] : []));
const everyPage = langs.flatMap((lang) => handbookPages.map((name) => [lang, name] as const));

test("the way from a need to a verdict names files that exist", () => {
  const named = [...read("app/domain/README.md").matchAll(/`([a-z/-]+(?:\.server)?\.ts)`/g)].map(
    ([, path]) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(`app/domain/${path}`))).toEqual([]);
});

test.each(handbookPages)("the page for %s has the same parts in both languages", (name) => {
  expect(ids(page("zh-CN", name))).toEqual(ids(page("en", name)));
});

test.each(everyPage)("no two headings of %s/%s share an address", (lang, name) => {
  const given = ids(page(lang, name));
  expect(given.filter((id, at) => given.indexOf(id) !== at)).toEqual([]);
});

test.each(everyPage)("the links of %s/%s lead to pages that exist", async (lang, name) => {
  const patterns = (await routeTable()).map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));
  const links = JSON.stringify(page(lang, name)).matchAll(/"href":"(\/[^"#?]*)/g);
  const lost = [...links]
    .map(([, href = ""]) => href)
    .filter((href) => !patterns.some((pattern) => pattern.test(href)));
  expect(lost).toEqual([]);
});

test.each(everyPage)("%s/%s names no part that the page can't draw", (lang, name) => {
  const parts = page(lang, name).flatMap((block) => (block.kind === "part" ? [block.name] : []));
  expect(
    parts.filter((part) => !["need-moves", "version-moves", "consultation-moves", "limits"].includes(part)),
  ).toEqual([]);
});

test.each(langs)("every move of a need, who makes it and what it asks for has a word in %s", (lang) => {
  const t = loadI18n().translate(lang);
  for (const [name, move] of Object.entries(needMoves)) {
    expect(t(`help.move.${name}`)).not.toBe("");
    for (const mover of move.by) expect(t(`help.mover.${mover}`)).not.toBe("");
    for (const ask of "asks" in move ? move.asks : []) expect(t(`help.ask.${ask}`)).not.toBe("");
  }
});

test.each(langs)("every limit has its words in %s", (lang) => {
  const t = loadI18n().translate(lang);
  for (const [act, whom] of limitNames.map((name) => name.split("."))) {
    expect(t(`help.limits.act.${act}`)).not.toBe("");
    expect(t(`help.limits.for.${whom}`)).not.toBe("");
  }
});

test.each(["README.md", "content/handbook/zh-CN/operators.md", "content/handbook/en/operators.md"])(
  "%s explains every setting and no other",
  (path) => {
    const settings = [
      ...`${read("app/platform/env.ts")}\n${read("app/platform/oidc-env.ts")}`.matchAll(
        /^ {2}([A-Z][A-Z_]+): z$|^ {2}([A-Z][A-Z_]+): z\./gm,
      ),
    ];
    const known = new Set(settings.map(([, one, other]) => one ?? other));
    const rows = read(path)
      .split("\n")
      .filter((line) => /^\| `[A-Z_]+`/.test(line));
    const told = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    );
    expect(told.toSorted()).toEqual([...known].toSorted());
  },
);

test("files that the handbook of developers and the README name exist", () => {
  const texts = [
    "README.md",
    "content/handbook/zh-CN/developers.md",
    "content/handbook/en/developers.md",
  ].map(read);
  const decisions = readdirSync("content/handbook/developers/decisions").map((file) =>
    read(`content/handbook/developers/decisions/${file}`),
  );
  const paths = [...texts, ...decisions].flatMap((text) =>
    [...text.matchAll(/`((?:app|content|db|tests)\/[\w./-]*)`/g)].map(([, path = ""]) => path),
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
