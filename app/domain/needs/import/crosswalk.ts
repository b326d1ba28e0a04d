import { z } from "zod";
import { categoryCode } from "../need-category.ts";
import { needKinds } from "../need-terms.ts";
import { importedResults, type SourceUnit } from "./imported-need.ts";

const term = <Value extends z.ZodType>(value: Value) =>
  z.object({
    /** By the source's own term, matched whole; the first of the terms handed in that stands here wins. */
    terms: z.record(z.string(), value).default({}),
    /** By words that stand in the text, in order, where no term matched. */
    words: z.array(z.object({ contains: z.array(z.string().min(1)).min(1), is: value })).default([]),
    otherwise: value,
  });

const unit = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
});
/** The unit for what no rule fits, where the portal has no coordinating office yet (`content/rules/import-office.json`). */
export const officeShape = unit;

/** How a source's terms become ours: data of the site (`content/rules/crosswalk-<source>.json`), editable without code. */
export const crosswalkShape = z.object({
  kinds: term(z.enum(needKinds)),
  categories: term(categoryCode),
  results: term(z.enum(importedResults)),
  /** Departments by the code that the source gives them. */
  units: z.record(z.string(), unit).default({}),
});
export type Crosswalk = z.infer<typeof crosswalkShape>;

/** Every category that a crosswalk leads to. */
export const categoriesNamed = ({ categories }: Crosswalk): string[] => [
  ...new Set([
    ...Object.values(categories.terms),
    ...categories.words.map(({ is }) => is),
    categories.otherwise,
  ]),
];

type Terms<Value> = {
  terms: Readonly<Record<string, Value>>;
  words: readonly { contains: readonly string[]; is: Value }[];
  otherwise: Value;
};

/** Our term for what the source says, from its terms, else from its words. */
export function crossed<Value>(terms: Terms<Value>, said: readonly string[], text = ""): Value {
  for (const each of said) {
    const found = termOf(terms.terms, each);
    if (found !== undefined) return found;
  }
  const rule = terms.words.find(({ contains }) => contains.some((part) => text.includes(part)));
  return rule ? rule.is : terms.otherwise;
}

/** The department of a code, or undefined for one that the crosswalk does not know. */
export const unitOf = (crosswalk: Crosswalk, code: string): SourceUnit | undefined =>
  termOf(crosswalk.units, code.trim());

/** Own properties only: a source may call a thing `constructor`. */
export function termOf<Value>(terms: Readonly<Record<string, Value>>, said: string): Value | undefined {
  return Object.hasOwn(terms, said) ? terms[said] : undefined;
}
