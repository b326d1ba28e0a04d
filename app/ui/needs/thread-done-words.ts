import type { NeedStepDone } from "#app/domain/needs/need-thread.ts";
import type { NeedMoveMade } from "#app/domain/needs/need-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { ThreadStep } from "#app/ui/primitives/thread.tsx";
import { nameIn } from "./named.ts";
import { channelWord } from "./need-words.ts";

export type Reader = { t: Translate; lang: Lang; zone: string };
type Said = Omit<ThreadStep, "id">;

/** A step that is done: what, by whom or by which rule, when, and where it can be read in full. */
export function doneWords(step: NeedStepDone, { t, lang }: Reader): Said {
  const at = step.at === null ? {} : { at: step.at };
  const done = { when: "done" as const, ...at };
  switch (step.kind) {
    case "clause": {
      const { plan, number, heading, planId, anchor } = step.clause;
      return {
        ...done,
        words: t("thread.step.clause", { plan: nameIn(lang, plan), number, heading }),
        href: `/plans/${planId}#${anchor}`,
      };
    }
    case "submitted":
      return {
        ...done,
        words: t("thread.step.submitted", { channel: channelWord(t, step.channel) }),
        ...(step.entity && { by: [t("market.label.entity"), step.entity.name].filter(Boolean).join(" ") }),
      };
    case "routed": {
      const unit = step.unit ? nameIn(lang, step.unit) : t("needs.by.unit");
      const by = step.rule ? { by: t("thread.step.by-rule", { rule: nameIn(lang, step.rule) }) } : {};
      return { ...done, ...by, words: t("thread.step.routed", { unit }) };
    }
    case "contacted":
      return { ...done, words: t("thread.step.contacted"), by: tookWords(t, step.minutes) };
    case "moved":
      return { ...done, ...moveWords(step.move, t, lang) };
    case "answered": {
      const { id, kind, result, byRole } = step.answer;
      const words =
        kind === "holding" || !result
          ? t("thread.step.held")
          : t("thread.step.answered", { result: t(`answers.results.${result}`) });
      return {
        ...done,
        words,
        href: `#answer-${id}`,
        by: t(`needs.by.${byRole}`),
        official: kind === "official",
      };
    }
    case "merged-into":
    case "merged-from": {
      const { number, title } = step.link;
      return { ...done, words: t(`thread.step.${step.kind}`, { number, title }), href: `/needs/${number}` };
    }
    case "merged-withheld":
    case "summary-withheld":
      return { ...done, when: "withheld", words: t(`thread.step.${step.kind}`) };
    case "summary": {
      const { title, number } = step.summary;
      return { ...done, words: t("thread.step.summary", { title }), href: `/summaries/${number}` };
    }
    case "summary-declined":
      return {
        ...done,
        words: t("thread.step.summary-declined"),
        by: t("thread.step.reason", { reason: step.reason }),
      };
    case "task":
      return {
        ...done,
        words: t("thread.step.task", { title: step.task.title }),
        href: `/tasks/${step.task.number}`,
      };
    case "task-ended": {
      const { title, number, state } = step.task;
      const key = state === "terminated" ? "thread.step.task-terminated" : "thread.step.task-done";
      return { ...done, words: t(key, { title }), href: `/tasks/${number}` };
    }
    case "verdict": {
      const { solved, satisfaction, by } = step.verdict;
      const key = solved ? "thread.step.verdict-solved" : "thread.step.verdict-unsolved";
      const words = t(key, { satisfaction: t(`needs.satisfaction.${satisfaction}`) });
      return { ...done, words: by === "author" ? words : t(`thread.step.verdict-of.${by}`, { words }) };
    }
  }
}

function moveWords(made: NeedMoveMade, t: Translate, lang: Lang) {
  const { move, unit, byRole, forName, fromName, toName, reason, days, dueWas, until, calendarYear } = made;
  const parts = [
    t(`needs.by.${byRole}`),
    ...(forName ? [t("thread.step.for", { name: forName })] : []),
    ...(days ? [t("thread.step.days", { days })] : []),
    ...(until && !dueWas ? [t("thread.step.until", { date: until })] : []),
    ...(calendarYear ? [t("thread.step.by-calendar", { year: calendarYear })] : []),
    ...(reason ? [t("thread.step.reason", { reason })] : []),
  ];
  const words = t(`thread.move.${move}`, {
    unit: unit ? nameIn(lang, unit) : t("needs.by.unit"),
    from: fromName ?? "",
    to: toName ?? "",
    was: dueWas ?? "",
    now: until ?? "",
  });
  return { words, by: parts.join(" · ") };
}

function tookWords(t: Translate, minutes: number): string {
  if (minutes < 60) return t("thread.step.took-minutes", { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? t("thread.step.took-hours", { count: hours })
    : t("thread.step.took-days", { count: Math.round(hours / 24) });
}
