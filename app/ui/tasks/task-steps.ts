import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import type { TaskPage } from "#app/domain/tasks/task-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import type { ThreadStep } from "#app/ui/primitives/thread.tsx";

type Reader = { t: Translate; lang: Lang };

/** A task's thread: clause → needs → summary → the task's own steps → the verdict. */
export function taskSteps({ t, lang }: Reader, task: TaskPage, leadName: string): ThreadStep[] {
  return [...sourceSteps({ t, lang }, task), ...ownSteps(t, task, leadName), ...verdictSteps(t, task)];
}

function sourceSteps(
  { t, lang }: Reader,
  { clauses, summaries, consultations, answered, since, number: task }: TaskPage,
): ThreadStep[] {
  return [
    ...clauses.map(
      ({ planId, plan, anchor, number, heading }): ThreadStep => ({
        id: `clause-${anchor}`,
        when: "done",
        words: t("tasks.thread.clause", { number, heading }),
        href: `/plans/${planId}#${anchor}`,
        by: nameIn(lang, plan),
      }),
    ),
    ...(answered.length > 0
      ? [
          {
            id: "needs",
            when: "done" as const,
            words: t("tasks.thread.needs", { count: answered.length }),
            href: "#needs",
            ...(since && { at: since }),
          },
        ]
      : []),
    ...consultations.map(
      ({ number, title, answeredAt, passages }): ThreadStep => ({
        id: `consultation-${number}`,
        when: "done",
        official: true,
        words: t("results.thread", { title, count: passages }),
        href: resultPath(number, { task }),
        ...(answeredAt && { at: answeredAt }),
      }),
    ),
    ...summaries.map(
      ({ number, title, publishedAt }): ThreadStep => ({
        id: `summary-${number}`,
        when: "done",
        official: true,
        words: t("tasks.thread.summary", { number, title }),
        href: `/summaries/${number}`,
        ...(publishedAt && { at: publishedAt }),
      }),
    ),
  ];
}

function ownSteps(t: Translate, task: TaskPage, leadName: string): ThreadStep[] {
  const { openedAt, endedAt, state, reports, dueOn, number } = task;
  const moves = [...reports].reverse().filter(({ move }) => move !== "report");
  return [
    {
      id: "opened",
      when: "done",
      official: true,
      words: t("tasks.thread.opened", { number }),
      by: t("tasks.role.coordinator"),
      at: openedAt,
    },
    ...moves.map(
      ({ id, move, at, byRole }): ThreadStep => ({
        id,
        when: "done",
        official: move === "finish" || move === "terminate" || move === "adjust",
        words: t(`tasks.move.${move}`),
        href: `#report-${id}`,
        by: t(`tasks.role.${byRole}`),
        at,
      }),
    ),
    ...(endedAt
      ? []
      : [
          {
            id: "next",
            when: "next" as const,
            words: t(state === "not-started" ? "tasks.thread.to-start" : "tasks.thread.to-finish", {
              day: dueOn,
            }),
            by: leadName,
          },
        ]),
  ];
}

function verdictSteps(t: Translate, task: TaskPage): ThreadStep[] {
  const { answered, consultations, endedAt, state, verdicts } = task;
  if (answered.length + consultations.length === 0 || state === "terminated") return [];
  if (!endedAt) return [{ id: "verdict", when: "later", words: t("tasks.thread.verdict-later") }];
  return [
    {
      id: "verdict",
      when: verdicts.given > 0 ? "done" : "next",
      words:
        verdicts.given > 0
          ? t("tasks.thread.verdicts", { count: verdicts.given })
          : t("tasks.thread.verdict"),
      ...(verdicts.given > 0 && { href: "#verdicts" }),
      by: t("tasks.thread.by-authors"),
    },
  ];
}
