import { readFile } from "node:fs/promises";
import { type ConsentText, consentTexts } from "#app/domain/people/consent-texts.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { type Block, readMarkdown } from "#app/domain/text/markdown.ts";

const content = new URL("../../content/consents/", import.meta.url);

/** A version of a consent text in the reader's language; the one in force when none is asked for, undefined when there is none. */
export async function consentText(
  lang: Lang,
  text: ConsentText,
  asked: string | null,
): Promise<{ version: number; blocks: Block[] } | undefined> {
  const version = asked === null ? consentTexts[text].version : Number(asked);
  if (!Number.isInteger(version) || version < 1 || version > consentTexts[text].version) return undefined;
  const source = await readFile(new URL(`${lang}/${text}.${version}.md`, content), "utf8");
  return { version, blocks: readMarkdown(source) };
}
