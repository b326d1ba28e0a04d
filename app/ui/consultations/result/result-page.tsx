import type { ResultHead } from "#app/domain/consultations/result/result-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { inside, type Rendered } from "#app/ui/primitives/rendered.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { ResultDownloads } from "../reports/result-downloads.tsx";

type Props = { head: ResultHead; markup: Rendered; children?: React.ReactNode };

/** 您说了什么，我们怎么定的，为什么，落到哪里: the published result of a consultation. */
export function ResultPage({ head, markup, children }: Props) {
  const { t } = usePage();
  const { number, title, statement, answeredAt, resultOn, isLate } = head;
  return (
    <div className="result-page">
      <p className="crumb">
        <a href="/consultations">{t("consultations.title")}</a>
        <a href={`/consultations/${number}`}>
          <InOwnLanguage words={title} />
        </a>
      </p>
      <h1>{t("results.title")}</h1>
      <p className="lead">{t("results.lead")}</p>
      <p className="facts">
        <span>
          {t("results.published")} <Day at={answeredAt} />
        </span>
        {resultOn && (
          <span className={isLate ? "late" : undefined}>
            {t(isLate ? "results.late" : "results.in-time", { date: resultOn })}
          </span>
        )}
      </p>
      <section className="announcement">
        <Written words={statement} />
      </section>
      {children}
      <ResultDownloads number={number} />
      <div {...inside(markup, null)} />
    </div>
  );
}
