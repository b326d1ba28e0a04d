import type { OwnVerdicts } from "#app/domain/consultations/result/verdict.ts";
import { useT } from "#app/ui/page-context.tsx";

/** What one said of a result and of the tasks that came of it, or the way to say it. */
export function OwnVerdictsPart({ number, verdicts }: { number: string; verdicts: OwnVerdicts }) {
  const t = useT();
  const at = `/account/contributions/${number}/verdict`;
  return (
    <ul className="plain-list own-verdicts">
      <li>
        {verdicts.result ? (
          t("results.verdict.given", { grade: t(`results.verdict.grade.${verdicts.result}`) })
        ) : (
          <a className="btn plain" href={at}>
            {t("results.verdict.give")}
          </a>
        )}
      </li>
      {verdicts.tasks.map(({ number: task, title, isDone, verdict }) => (
        <li key={task}>
          {t("results.verdict.in-task")} <a href={`/tasks/${task}`}>{title}</a>{" "}
          {verdict && t("results.verdict.given", { grade: t(`results.verdict.grade.${verdict}`) })}
          {isDone && !verdict && (
            <a className="btn plain" href={`${at}?task=${task}`}>
              {t("results.verdict.give-task")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
