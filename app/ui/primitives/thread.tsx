import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "./moment.tsx";

/** One step of a thread, worded by its area; what is done is dated, what is next says who owes it and by when. */
export type ThreadStep = {
  id: string;
  when: "done" | "next" | "later" | "withheld";
  words: string;
  href?: string;
  /** Who, or by which rule: one short line under the words. */
  by?: string;
  at?: string;
  official?: boolean;
};

/** 来龙去脉: one vertical line from plan clause to verdict. The same part prints. */
export function Thread({ steps, label }: { steps: ThreadStep[]; label?: string }) {
  const t = useT();
  return (
    <section className="thread-part">
      <h2>{label ?? t("thread.title")}</h2>
      <ol className="thread">
        {steps.map((step) => (
          <li key={step.id} data-when={step.when} data-official={step.official || undefined}>
            <span className="visually-hidden">{t(`thread.when.${step.when}`)}</span>
            {step.href ? <a href={step.href}>{step.words}</a> : step.words}
            {(step.at || step.by) && (
              <small>
                {step.at && <Moment at={step.at} />}
                {step.at && step.by && " · "}
                {step.by}
              </small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
