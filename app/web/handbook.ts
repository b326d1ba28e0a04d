import { readFile } from "node:fs/promises";
import type { Lang } from "#app/domain/text/language.ts";
import { type Block, readMarkdown } from "#app/domain/text/markdown.ts";

/** The pages of the handbook in the order in which they are offered, one for each kind of reader. */
export const handbookPages = [
  "residents",
  "market-entities",
  "planners",
  "coordinators",
  "administrators",
  "operators",
  "developers",
] as const;
export type HandbookPage = (typeof handbookPages)[number];

const content = new URL("../../content/handbook/", import.meta.url);

export const isHandbookPage = (name: string | undefined): name is HandbookPage =>
  handbookPages.some((page) => page === name);

/** A page of the handbook in the reader's language. */
export async function handbookPage(lang: Lang, page: HandbookPage): Promise<Block[]> {
  return readMarkdown(await readFile(new URL(`${lang}/${page}.md`, content), "utf8"));
}
