import type { PublicSummary } from "#app/domain/summaries/summary-view.ts";
import type { Translate } from "#app/domain/text/language.ts";
import type { ThreadStep } from "#app/ui/primitives/thread.tsx";
import { counted } from "./counted.ts";

/** A summary's thread: what was asked → the summary → a task or the reason why not → the verdict. */
export function summarySteps(t: Translate, summary: PublicSummary): ThreadStep[] {
  const { tally, publishedAt, declinedAt, declinedReason, task, number } = summary;
  const office = t("summaries.thread.by-coordinator");
  const steps: ThreadStep[] = [
    {
      id: "needs",
      when: "done",
      words: t("summaries.thread.needs", counted(t, tally)),
      href: "#needs",
      ...(tally.since && { at: tally.since }),
    },
    {
      id: "published",
      when: "done",
      official: true,
      words: t("summaries.thread.published", { number }),
      by: t("summaries.thread.by-two"),
      ...(publishedAt && { at: publishedAt }),
    },
  ];
  if (declinedAt)
    steps.push({
      id: "declined",
      when: "done",
      official: true,
      words: t("summaries.thread.declined", { reason: declinedReason ?? "" }),
      by: office,
      at: declinedAt,
    });
  if (task) return [...steps, ...taskSteps(t, task)];
  if (!declinedAt)
    steps.push({ id: "decide", when: "next", words: t("summaries.thread.decide"), by: office });
  return steps;
}

function taskSteps(t: Translate, task: NonNullable<PublicSummary["task"]>): ThreadStep[] {
  const { number, title, openedAt, endedAt, progress, state } = task;
  const opened: ThreadStep = {
    id: "task",
    when: "done",
    official: true,
    words: t("summaries.thread.task", { number, title }),
    href: `/tasks/${number}`,
    at: openedAt,
    by: t("summaries.thread.by-coordinator"),
  };
  if (endedAt)
    return [
      opened,
      {
        id: "ended",
        when: "done",
        official: true,
        words: t(`summaries.thread.ended.${state === "done" ? "done" : "terminated"}`),
        href: `/tasks/${number}`,
        at: endedAt,
      },
      {
        id: "verdict",
        when: "next",
        words: t("summaries.thread.verdict"),
        by: t("summaries.thread.by-authors"),
      },
    ];
  return [
    opened,
    {
      id: "work",
      when: "next",
      words: t("summaries.thread.work", { progress }),
      href: `/tasks/${number}`,
      by: t("summaries.thread.by-lead"),
    },
    { id: "verdict", when: "later", words: t("summaries.thread.verdict-later") },
  ];
}
