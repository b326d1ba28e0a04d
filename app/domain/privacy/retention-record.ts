import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace, RegisterFact } from "../administration/register-fact.ts";
import { refuse } from "../decision.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";
import { type RetentionRule, retentionBounds } from "./retention-rules.ts";

const posted = z.object({
  days: z.coerce
    .number("length-not-whole")
    .int("length-not-whole")
    .min(1, "length-not-whole")
    .max(3650, "retention-too-long"),
  basis: plainLine(200),
  basisEn: optionalText(300).transform((typed) => typed ?? ""),
});

/** How many days, on which basis; what the rule is about, and from when it counts, are the job's own. */
export const retentionForm: RecordForm<RetentionRule, z.output<typeof posted>> = {
  shape: posted,
  apply(before, { days, basis, basisEn }) {
    if (!before) return refuse("not-found");
    const { least = 1, most = Number.POSITIVE_INFINITY } = retentionBounds[before.id] ?? {};
    if (days < least) return refuse(`retention-too-short-${before.id}`);
    if (days > most) return refuse(`retention-too-long-${before.id}`);
    return { ok: true, after: { id: before.id, days, basis, basisEn } };
  },
  values: ({ days, basis, basisEn }) => ({ days: String(days), basis, basisEn }),
};

export function retentionFace({ id, days, basis, basisEn }: RetentionRule): RecordFace {
  const facts: RegisterFact[] = [
    { name: "kept-days", word: "calendar-days", values: { count: days } },
    { name: "basis", both: { "zh-CN": basis, en: basisEn || basis } },
  ];
  return {
    name: { word: `retention-${id}` },
    brief: facts,
    facts: [...facts, { name: "counted-from", word: `retention-from-${id}` }],
  };
}
