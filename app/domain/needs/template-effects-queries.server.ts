import { desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal } from "../administration/registered-kind.server.ts";
import type { Template } from "../administration/template.ts";
import { filledWords } from "../text/kept-words.ts";

/** How a template reads in both languages, filled with the public need that came last. */
export async function templateEffects(
  reads: Reads,
  { after, today }: Proposal<Template>,
): Promise<RegisterEffect[]> {
  const [need] = await reads
    .select({ number: needs.number, title: needs.title, place: needs.placeLabel, due: needs.dueOn })
    .from(needs)
    .where(eq(needs.isPublic, true))
    .orderBy(desc(needs.submittedAt))
    .limit(1);
  if (!after || !need) return [];
  const { number, title, place } = need;
  const due = need.due ?? today;
  const sample = {
    "zh-CN": { number, title, place, due, today, named: `“${title}”（${number}）`, planner: "—" },
    en: { number, title, place, due, today, named: `“${title}” (${number})`, planner: "—" },
  };
  const inBoth = (["zh-CN", "en"] as const).flatMap((lang) =>
    [after.title[lang], after.text[lang]].map((words) => ({ text: filledWords(words, sample[lang]) })),
  );
  return [{ effect: `template-${after.use}`, count: 1, values: { number }, examples: inBoth }];
}
