import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";

/** 法律, 法规, 规章, 政策, 标准. */
export const policyKinds = ["law", "regulation", "rule", "policy", "standard"] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const policyDay = z.string("field-needed").refine(isCivilDate, "date-not-valid");
const both = z.object({ "zh-CN": z.string(), en: z.string() });
export const slug = z
  .string("field-needed")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "field-not-understood")
  .max(60, "field-too-long");

/** A document of the library, as the register keeps it. */
export const policyDocumentShape = z.object({
  title: both,
  kind: z.enum(policyKinds),
  issuer: both,
  number: z.string().nullable(),
  validFrom: policyDay,
  validUntil: policyDay.nullable(),
  source: z.string(),
  retired: z.boolean(),
});
export type PolicyDocument = z.output<typeof policyDocumentShape>;
