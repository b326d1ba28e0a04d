import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace } from "../administration/register-fact.ts";
import { plainLine } from "../text/plain-text.ts";
import { type Category, categoryCode } from "./need-category.ts";

const blankAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

const posted = z.object({
  /** Only a new category is given its code. */
  code: z.preprocess((value) => value ?? "kept", categoryCode),
  ...{ nameZh: plainLine(20), nameEn: plainLine(40) },
  parent: z.preprocess(blankAsNull, categoryCode.nullable()),
  theme: z.string("field-needed").min(1, "field-needed"),
  order: z.coerce.number("length-not-whole").int("length-not-whole").min(0, "length-not-whole").max(9999),
  state: z.enum(["offered", "retired"], "field-needed"),
  mergedInto: z.preprocess(blankAsNull, categoryCode.nullable()),
});

/** A category: its names, where it hangs, its theme and order, and whether it is still offered. */
export const categoryForm: RecordForm<Category, z.output<typeof posted>> = {
  shape: posted,
  keyOf: ({ code }) => code,
  apply: (_before, { nameZh, nameEn, parent, theme, order, state, mergedInto }) => ({
    ok: true,
    after: {
      name: { "zh-CN": nameZh, en: nameEn },
      ...{ parent, theme, order, mergedInto, retired: state === "retired" },
    },
  }),
  values: ({ name, parent, theme, order, retired, mergedInto }) => ({
    ...{ nameZh: name["zh-CN"], nameEn: name.en, parent: parent ?? "", theme, order: String(order) },
    ...{ state: retired ? "retired" : "offered", mergedInto: mergedInto ?? "" },
  }),
};

export function categoryFace(category: Category, code: string): RecordFace {
  const { name, parent, theme, order, retired, mergedInto } = category;
  const level = { name: "level", word: parent === null ? "level-first" : "level-second" };
  const state = { name: "state", word: retired ? "retired" : "offered" };
  return {
    name: { both: name },
    brief: [level, state],
    facts: [
      { name: "code", text: code },
      { name: "category-name", text: `${name["zh-CN"]} / ${name.en}` },
      level,
      ...(parent ? [{ name: "parent", text: parent }] : []),
      { name: "theme", word: `theme-${theme}` },
      { name: "order", text: String(order) },
      state,
      ...(mergedInto ? [{ name: "merged-into", text: mergedInto }] : []),
    ],
  };
}
