import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace } from "../administration/register-fact.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";
import { type PolicyDocument, policyDay, policyKinds, slug } from "./policy-document.ts";

const blankAsNothing = (value: unknown) => (value === "" ? undefined : value);

const posted = z
  .object({
    /** Only a new document is given its code. */
    code: z.preprocess((value) => value ?? "kept", slug),
    ...{ titleZh: plainLine(80), titleEn: plainLine(200), policyKind: z.enum(policyKinds, "field-needed") },
    ...{ issuerZh: plainLine(80), issuerEn: plainLine(160), number: optionalText(60) },
    validFrom: policyDay,
    validUntil: z.preprocess(blankAsNothing, policyDay.optional()),
    recordSource: plainLine(300),
    state: z.enum(["offered", "retired"], "field-needed").default("offered"),
  })
  .refine(({ validFrom, validUntil }) => !validUntil || validFrom <= validUntil, {
    path: ["validUntil"],
    message: "ends-before-it-begins",
  });

/** A document of the library as administrators type it. */
export const policyForm: RecordForm<PolicyDocument, z.output<typeof posted>> = {
  shape: posted,
  keyOf: ({ code }) => code,
  apply: (_before, given) => ({
    ok: true,
    after: {
      title: { "zh-CN": given.titleZh, en: given.titleEn },
      kind: given.policyKind,
      issuer: { "zh-CN": given.issuerZh, en: given.issuerEn },
      number: given.number ?? null,
      ...{ validFrom: given.validFrom, validUntil: given.validUntil ?? null },
      ...{ source: given.recordSource, retired: given.state === "retired" },
    },
  }),
  values: ({ title, kind, issuer, number, validFrom, validUntil, source, retired }) => ({
    ...{ titleZh: title["zh-CN"], titleEn: title.en, policyKind: kind },
    ...{ issuerZh: issuer["zh-CN"], issuerEn: issuer.en, number: number ?? "" },
    ...{ validFrom, validUntil: validUntil ?? "", recordSource: source },
    state: retired ? "retired" : "offered",
  }),
};

export function policyFace(document: PolicyDocument): RecordFace {
  const { title, kind, issuer, number, validFrom, validUntil, source, retired } = document;
  const its = { name: "policy-kind", word: `policy-${kind}` };
  const state = { name: "state", word: retired ? "retired" : "offered" };
  const from = { name: "from", text: validFrom };
  const until = validUntil ? [{ name: "until", text: validUntil }] : [];
  return {
    name: { both: title },
    brief: [its, from, ...until, ...(retired ? [state] : [])],
    facts: [
      ...[its, { name: "title-zh", text: title["zh-CN"] }, { name: "title-en", text: title.en }],
      { name: "issuer", both: issuer },
      ...(number ? [{ name: "document-number", text: number }] : []),
      ...[from, ...until, { name: "record-source", text: source }, state],
    ],
  };
}
