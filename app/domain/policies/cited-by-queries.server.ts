import { and, count, eq, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { deadlineRules } from "#db/schema/calendar.ts";
import { needs } from "#db/schema/needs.ts";
import { answerBases, policyArticles } from "#db/schema/policies.ts";
import { answers } from "#db/schema/responses.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { findCitations } from "./find-citations.ts";
import { isTitled } from "./linked-text.ts";
import type { CitedBy } from "./policy-view.ts";
import { validityOn } from "./validity.ts";

/** How often each article of a document is cited. Answers to needs that are not public are not counted: nobody is to learn of them. */
export async function citedBy(
  reads: Reads,
  document: { id: string; title: string; titleEn: string },
  day: CivilDate,
): Promise<(number: string) => CitedBy> {
  const byAnswers = await reads
    .select({ number: policyArticles.number, answers: count() })
    .from(policyArticles)
    .innerJoin(answerBases, eq(answerBases.articleId, policyArticles.id))
    .innerJoin(answers, eq(answers.id, answerBases.answerId))
    .innerJoin(needs, eq(needs.id, answers.needId))
    .where(
      and(eq(policyArticles.documentId, document.id), eq(needs.isPublic, true), ne(needs.state, "withdrawn")),
    )
    .groupBy(policyArticles.number);
  const rules = await reads.select({ rule: deadlineRules.rule }).from(deadlineRules);
  const byRules = rules
    .filter(({ rule: { validFrom, validUntil } }) =>
      holds({ validFrom, validUntil: validUntil ?? null }, day),
    )
    .map(({ rule }) => findCitations(rule.basis.zh).filter(({ title }) => isTitled(document, title)));
  return (number) => ({
    answers: byAnswers.find((each) => each.number === number)?.answers ?? 0,
    rules: byRules.filter((cited) => cited.some((each) => each.number === number)).length,
  });
}

const holds = (span: Parameters<typeof validityOn>[0], day: CivilDate) =>
  validityOn(span, day) === "in-force";
