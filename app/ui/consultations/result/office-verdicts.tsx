import { type VerdictGrade, verdictGrades } from "#app/domain/consultations/result/verdict.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";

type Line = { position: number; number: string; words: string; at: string; about: string };
type Props = {
  number: string;
  consultation: string;
  grade: VerdictGrade;
  grades: Record<VerdictGrade, number>;
  lines: readonly Line[];
  page: number;
  more: boolean;
};

/** Verdicts with their words, which the office alone reads. */
export function OfficeVerdicts({ number, consultation, grade, grades, lines, page, more }: Props) {
  const t = useT();
  const at = `/office/consultations/${number}`;
  const to = (one: number) => `${at}/verdicts?grade=${grade}&page=${one}`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={at}>{consultation}</a>
      </p>
      <h1>{t("results.verdict.list")}</h1>
      <nav className="state-tabs" aria-label={t("results.verdict.list")}>
        {verdictGrades.map((each) => (
          <a
            key={each}
            href={`${at}/verdicts?grade=${each}`}
            aria-current={each === grade ? "page" : undefined}
          >
            {t("results.choice", { name: t(`results.verdict.grade.${each}`), many: grades[each] })}
          </a>
        ))}
      </nav>
      {lines.length === 0 && <p className="quiet">{t("results.verdict.none")}</p>}
      <ul className="plain-list opinion-list">
        {lines.map((line) => (
          <li key={line.number + line.about}>
            <p className="facts">
              <a href={`${at}/contributions/${line.position}`}>{line.number}</a>
              {line.about !== "result" && <span>{t("results.verdict.of-a-task")}</span>}
              <Moment at={line.at} />
            </p>
            {line.words && <Written words={line.words} />}
          </li>
        ))}
      </ul>
      {(page > 1 || more) && (
        <nav className="acts" aria-label={t("shell.pages.label")}>
          {page > 1 && (
            <a className="btn plain" href={to(page - 1)} rel="prev">
              {t("shell.pages.newer")}
            </a>
          )}
          {more && (
            <a className="btn plain" href={to(page + 1)} rel="next">
              {t("shell.pages.older")}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
