import type { CivilDate } from "../calendar/civil-date.ts";
import type { Zone } from "../calendar/day-in-zone.ts";
import { dueOn } from "../calendar/deadline.ts";
import { checkNotice } from "../calendar/notice-period.ts";
import { type LegalBasis, ruleInForce } from "../calendar/rule-validity.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import type { ConsultationKind } from "./consultation-terms.ts";
import type { Phase } from "./reach/phase.ts";
import { phaseGapNames, phaseGaps } from "./reach/phase-gaps.ts";
import { daysMisstated } from "./stated-days.ts";

/** Everything that a consultation may still lack before it is published; each has words that say what to do. */
export const setUpGaps = [
  "words-missing",
  "subject-missing",
  "subject-not-public",
  "period-missing",
  "closes-before-opening",
  "opens-in-past",
  "period-too-short",
  "stated-days-differ",
  "contact-missing",
  "channels-missing",
  "participants-missing",
  "result-day-missing",
  "result-before-close",
  "result-too-late",
  "rule-missing",
  "questionnaire-incomplete",
  "draft-needs-plan-kind",
  ...phaseGapNames,
] as const;
type GapName = (typeof setUpGaps)[number];

/** A gap with the figures that its words tell and the article that it would break. */
export type SetUpGap = { gap: GapName; told?: Record<string, number | string>; basis?: LegalBasis };

export type SetUp = {
  kind: ConsultationKind;
  words: string;
  subjects: number;
  hiddenSubjects: number;
  /** Of its subjects, those whose version lies open as a draft: 城乡规划法 26 holds for them. */
  draftSubjects: number;
  phases: readonly Phase[];
  opensOn: CivilDate | null;
  closesOn: CivilDate | null;
  /** Published with it; only where the rule allows a shorter period. */
  shorterReason: string | null;
  contact: string;
  channels: readonly string[];
  participants: readonly string[];
  resultOn: CivilDate | null;
  /** What its questionnaire lacks, where it has one. */
  questionnaireGaps: number;
};

/** Which rule a kind stands on. The regulation on major decisions lets a reason that is published shorten the period (15); the planning law does not. */
const periodRules = {
  plan: { matter: "plan-notice", shorterWithReason: false },
  decision: { matter: "decision-notice", shorterWithReason: true },
} as const satisfies Record<ConsultationKind, { matter: string; shorterWithReason: boolean }>;

/** What publishing would break, in the order of the form. Nothing in it means that it may be published today. */
export function whatPublishingLacks(setUp: SetUp, book: Rulebook, today: CivilDate, zone: Zone): SetUpGap[] {
  const gaps: SetUpGap[] = [];
  if (setUp.words === "") gaps.push({ gap: "words-missing" });
  if (setUp.subjects === 0) gaps.push({ gap: "subject-missing" });
  if (setUp.hiddenSubjects > 0)
    gaps.push({ gap: "subject-not-public", told: { count: setUp.hiddenSubjects } });
  const asked = articlesOf(setUp, book, today);
  if (setUp.kind !== "plan" && setUp.draftSubjects > 0)
    gaps.push({ gap: "draft-needs-plan-kind", told: { count: setUp.draftSubjects }, ...asked.plan });
  gaps.push(...periodGaps(setUp, book, today));
  if (setUp.contact === "") gaps.push({ gap: "contact-missing", ...asked.period });
  if (setUp.channels.length === 0) gaps.push({ gap: "channels-missing", ...asked.period });
  if (setUp.participants.length === 0) gaps.push({ gap: "participants-missing" });
  gaps.push(...resultGaps(setUp, book, today, zone));
  const { opensOn, closesOn, phases } = setUp;
  if (opensOn && closesOn) gaps.push(...phaseGaps(phases, { opensOn, closesOn }));
  if (setUp.questionnaireGaps > 0)
    gaps.push({ gap: "questionnaire-incomplete", told: { count: setUp.questionnaireGaps } });
  return gaps;
}

/** The rules that a period stands on, kept with the consultation when it is published. */
export function rulesOf({ kind, opensOn }: Pick<SetUp, "kind" | "opensOn">, { rules }: Rulebook) {
  const period = opensOn ? ruleInForce(rules, periodRules[kind].matter, opensOn) : undefined;
  const result = opensOn ? ruleInForce(rules, "consultation-result", opensOn) : undefined;
  return { period, result };
}

/** The articles that ask for days, ways and a contact, and for a promised result; of a draft without days, those of today. */
function articlesOf({ kind, opensOn }: SetUp, { rules }: Rulebook, today: CivilDate) {
  const basisOf = (matter: string) => {
    const rule = ruleInForce(rules, matter, opensOn ?? today);
    return rule ? { basis: rule.basis } : {};
  };
  return {
    period: basisOf(periodRules[kind].matter),
    plan: basisOf(periodRules.plan.matter),
    result: basisOf("consultation-result"),
  };
}

function periodGaps(setUp: SetUp, book: Rulebook, today: CivilDate): SetUpGap[] {
  const { kind, opensOn, closesOn, shorterReason, words } = setUp;
  if (!opensOn || !closesOn) return [{ gap: "period-missing", ...articlesOf(setUp, book, today).period }];
  if (closesOn <= opensOn) return [{ gap: "closes-before-opening" }];
  const gaps: SetUpGap[] = opensOn < today ? [{ gap: "opens-in-past" }] : [];
  const { period } = rulesOf(setUp, book);
  if (!period) return [...gaps, { gap: "rule-missing" }];
  const checked = checkNotice(period, opensOn, closesOn, book.calendar);
  const excused = periodRules[kind].shorterWithReason && shorterReason !== null;
  if (!checked.ok && !excused) {
    const { have, need, earliestClose: earliest, basis } = checked;
    gaps.push({ gap: "period-too-short", told: { have, need, earliest }, basis });
  }
  const misstated = daysMisstated(words, opensOn, closesOn);
  if (misstated)
    gaps.push({ gap: "stated-days-differ", told: { ...misstated, from: opensOn, until: closesOn } });
  return gaps;
}

function resultGaps(setUp: SetUp, book: Rulebook, today: CivilDate, zone: Zone): SetUpGap[] {
  const { closesOn, resultOn } = setUp;
  if (!resultOn) return [{ gap: "result-day-missing", ...articlesOf(setUp, book, today).result }];
  if (!closesOn) return [];
  if (resultOn <= closesOn) return [{ gap: "result-before-close" }];
  const { result } = rulesOf(setUp, book);
  if (!result) return [];
  const { due } = dueOn(result, closesOn, book.calendar, zone);
  return resultOn > due ? [{ gap: "result-too-late", told: { latest: due }, basis: result.basis }] : [];
}
