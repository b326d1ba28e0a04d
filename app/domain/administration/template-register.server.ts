import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Reads } from "#db/client.ts";
import { refuse } from "../decision.ts";
import type { KeptWords } from "../text/kept-words.ts";
import { type Lang, langs } from "../text/language.ts";
import { keptKind, keptRecords } from "./kept-kind.server.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";
import { type Template, type TemplateUse, templateShape } from "./template.ts";

const noticePrefix = "notice-";
const notice = z.object({ title: z.string(), text: z.string() });
const answerTemplate = templateShape.omit({ retired: true }).extend({ key: z.string() });

let known: Promise<ReadonlyMap<string, Template>> | undefined;

/** The templates that ship: notices from the locales, beginnings of answers from the rules. Read once a process. */
function shippedTemplates() {
  known ??= readShipped();
  return known;
}

async function readShipped(): Promise<ReadonlyMap<string, Template>> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));
  const noticesIn = async (lang: Lang) =>
    z.record(z.string(), z.unknown()).parse(await read(`content/locales/${lang}/messages.json`));
  const [zh, en] = [await noticesIn("zh-CN"), await noticesIn("en")];
  const notices = Object.keys(zh).flatMap((key): [string, Template][] => {
    const [inZh, inEn] = [notice.safeParse(zh[key]), notice.safeParse(en[key])];
    if (!inZh.success || !inEn.success) return [];
    const title = { "zh-CN": inZh.data.title, en: inEn.data.title };
    const text = { "zh-CN": inZh.data.text, en: inEn.data.text };
    return [[`${noticePrefix}${key}`, { use: "notice", title, text, retired: false }]];
  });
  const answers = z.array(answerTemplate).parse(await read("content/rules/answer-templates.json"));
  return new Map([
    ...answers.map(({ key, ...template }): [string, Template] => [key, { ...template, retired: false }]),
    ...notices,
  ]);
}

/** Templates of letters and answers by their key. */
export const templateKind: Omit<RegisteredKind<Template>, "effects"> = {
  ...keptKind("template", templateShape, shippedTemplates),
  check: async (_reads, { before, after }) => {
    if (after?.use !== "notice") return undefined;
    // Notices belong to what happens in the portal: none is added, and none can be done without.
    return before === undefined || after.retired ? refuse("notice-belongs-to-portal") : undefined;
  },
};

/** What an officer may begin from, in the order of their titles. */
export async function templatesFor(reads: Reads, use: TemplateUse): Promise<(Template & { key: string })[]> {
  const all = await templateKind.readAll(reads);
  return [...all]
    .filter(([, template]) => template.use === use && !template.retired)
    .map(([key, template]) => ({ key, ...template }));
}

/** Notices that an administrator changed, as words by their keys; `only` names one notice. */
export async function noticeWords(reads: Reads, only?: string): Promise<KeptWords> {
  const changed = (
    await keptRecords(reads, "template", templateShape, only && `${noticePrefix}${only}`)
  ).filter(([, { use }]) => use === "notice");
  const words = (lang: Lang) =>
    new Map(
      changed.flatMap(([key, { title, text }]): [string, string][] => {
        const at = `messages.${key.slice(noticePrefix.length)}`;
        return [
          [`${at}.title`, title[lang]],
          [`${at}.text`, text[lang]],
        ];
      }),
    );
  const [zh, en] = langs.map(words);
  return { "zh-CN": zh ?? new Map(), en: en ?? new Map() };
}
