import { z } from "zod";
import { plainLine, plainText } from "../text/plain-text.ts";
import type { RecordForm } from "./record-form.ts";
import type { RecordFace } from "./register-fact.ts";
import { type Template, templateUses, unknownPlace } from "./template.ts";

const written = ["titleZh", "titleEn", "textZh", "textEn"] as const;

const posted = z
  .object({
    /** Only a new template is given its code. */
    code: z.preprocess(
      (value) => value ?? "kept",
      z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "field-not-understood")
        .max(40, "field-too-long"),
    ),
    use: z.enum(templateUses, "field-needed"),
    ...{ titleZh: plainLine(60), titleEn: plainLine(120), textZh: plainText(1000), textEn: plainText(1500) },
    state: z.enum(["offered", "retired"], "field-needed").default("offered"),
  })
  .superRefine((given, context) => {
    for (const field of written) {
      const place = unknownPlace(given.use, given[field]);
      if (place)
        context.addIssue({ code: "custom", path: [field], message: "place-unknown", params: { place } });
    }
  });

/** A template: title and text in both languages, with places that its use can fill. */
export const templateForm: RecordForm<Template, z.output<typeof posted>> = {
  shape: posted,
  keyOf: ({ code }) => code,
  apply: (before, { use, titleZh, titleEn, textZh, textEn, state }) => ({
    ok: true,
    after: {
      use: before?.use ?? use,
      title: { "zh-CN": titleZh, en: titleEn },
      text: { "zh-CN": textZh, en: textEn },
      retired: state === "retired",
    },
  }),
  values: ({ use, title, text, retired }) => ({
    ...{ use, titleZh: title["zh-CN"], titleEn: title.en, textZh: text["zh-CN"], textEn: text.en },
    state: retired ? "retired" : "offered",
  }),
};

export function templateFace({ use, title, text, retired }: Template): RecordFace {
  const used = { name: "use", word: `use-${use}` };
  const state = { name: "state", word: retired ? "retired" : "offered" };
  return {
    name: { both: title },
    brief: [used, ...(retired ? [state] : [])],
    facts: [
      used,
      { name: "title-zh", text: title["zh-CN"] },
      { name: "title-en", text: title.en },
      { name: "text-zh", text: text["zh-CN"] },
      { name: "text-en", text: text.en },
      ...(use === "notice" ? [] : [state]),
    ],
  };
}
