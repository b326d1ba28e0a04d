import { z } from "zod";

export const templateUses = ["notice", "answer", "holding-reply", "send-back"] as const;
export type TemplateUse = (typeof templateUses)[number];

const inBoth = z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) });

/** Words that are sent or begun with: a notice's title and text, or what an officer starts an answer from. */
export const templateShape = z.object({
  use: z.enum(templateUses),
  title: inBoth,
  text: inBoth,
  /** Offered no more; a notice is always needed. */
  retired: z.boolean(),
});
export type Template = z.output<typeof templateShape>;

/** The {{places}} that each use can fill. */
export const templatePlaces = {
  notice: ["number", "named", "due", "planner", "contact"],
  answer: ["number", "title", "place", "due", "today"],
  "holding-reply": ["number", "title", "place", "due", "today"],
  "send-back": ["number", "title", "place", "due", "today"],
} as const satisfies Record<TemplateUse, readonly string[]>;

/** A place in words that their use can't fill, or a brace that opens none; undefined when all can be filled. */
export function unknownPlace(use: TemplateUse, words: string): string | undefined {
  const known: readonly string[] = templatePlaces[use];
  for (const [, name = ""] of words.matchAll(/\{\{([^{}]*)\}\}/g))
    if (!known.includes(name.trim())) return name.trim() || "{{}}";
  return words.replace(/\{\{[^{}]*\}\}/g, "").match(/\{\{|\}\}/)?.[0];
}
