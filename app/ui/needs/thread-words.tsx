import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { type NeedStep, needThread } from "#app/domain/needs/need-thread.ts";
import type { NeedView } from "#app/domain/needs/need-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Thread, type ThreadStep } from "#app/ui/primitives/thread.tsx";
import { nameIn } from "./named.ts";
import { doneWords, type Reader } from "./thread-done-words.ts";

/** The thread of a need in the reader's words, each link to where the step itself stands. */
export function NeedThread({ need }: { need: NeedView }) {
  const { t, lang, zone } = usePage();
  return <Thread steps={threadWords(needThread(need), { t, lang, zone })} />;
}

export function threadWords(steps: readonly NeedStep[], reader: Reader): ThreadStep[] {
  return steps.map((step, at) => ({ id: `${step.kind}-${at}`, ...wordsOf(step, reader) }));
}

function wordsOf(step: NeedStep, reader: Reader): Omit<ThreadStep, "id"> {
  const { t, lang, zone } = reader;
  if (step.when === "done") return doneWords(step, reader);
  if (step.when === "later") return { when: "later", words: t(`thread.later.${step.kind}`) };
  const { kind, by, unit, due, basis } = step;
  const who = unit ? nameIn(lang, unit) : t(`needs.by.${by}`);
  const date = due && (due.length === 10 ? due : civilDateOf(due, zone));
  const parts = [
    who,
    ...(date ? [t("thread.next.due", { date })] : []),
    ...(basis ? [t("thread.next.basis", { basis: lang === "en" ? basis.en : basis.zh })] : []),
  ];
  return { when: "next", words: t(`thread.next.${kind}`), by: parts.join(" · ") };
}
