import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { type CivilDate, daysBetween } from "../../calendar/civil-date.ts";
import { civilDateOf, type Zone } from "../../calendar/day-in-zone.ts";
import { loadRulebook } from "../../calendar/rulebook.server.ts";
import type { Lang, Translate } from "../../text/language.ts";
import { consultationPage } from "../consultation-queries.server.ts";
import { contributionCounts } from "../contribution-counts.server.ts";
import type { ConsultationRow } from "../load-consultation.server.ts";
import { passageTally } from "../undecided-passages.server.ts";
import type { ReportHead } from "./report-source.ts";

type Reader = { lang: Lang; t: Translate; zone: Zone; today: CivilDate };

/** What a report says of a consultation before its numbers: when, of whom, on which articles, and whether its result came late. */
export async function reportHead(
  reads: Reads,
  row: ConsultationRow,
  { lang, t, zone, today }: Reader,
): Promise<ReportHead> {
  const page = await consultationPage(reads, row, today);
  const { rules } = await loadRulebook(reads);
  const basisOf = (id: string | null) =>
    rules.find((rule) => rule.id === id)?.basis[lang === "en" ? "en" : "zh"];
  const answeredOn = row.answeredAt && civilDateOf(row.answeredAt, zone);
  const { number, title, opensOn, closesOn, resultOn, contact, shorterReason, statement } = page;
  const isLate = resultOn !== null && (answeredOn ?? today) > resultOn;
  const named = (name: string, nameEn: string) => (lang === "en" ? nameEn : name);
  return {
    ...{ number, title, opensOn, closesOn, resultOn, answeredOn, contact, shorterReason, statement },
    ...{ kind: t(`consultations.kind.${page.kind}`), state: t(`consultations.state.${page.state}`) },
    daysLate: isLate ? daysBetween(resultOn, answeredOn ?? today) : 0,
    subjects: page.subjects.map(({ planTitle, planTitleEn, name, nameEn }) =>
      t("consultations.subject", {
        plan: named(planTitle, planTitleEn),
        part: (name && named(name, nameEn ?? name)) || t("consultations.subject-whole"),
      }),
    ),
    basis: basisOf(page.ruleId) ?? null,
    materials: page.materials.map((material) => material.title),
    withdrawn: await withdrawnOf(reads, row.id),
    contributions: (await contributionCounts(reads, row.id)).all,
    passages: (await passageTally(reads, row.id)).all,
  };
}

async function withdrawnOf(reads: Reads, consultationId: string): Promise<number> {
  const [row] = await reads
    .select({ many: count() })
    .from(contributions)
    .where(and(eq(contributions.consultationId, consultationId), isNotNull(contributions.withdrawnAt)));
  return row?.many ?? 0;
}
