import type { SimilarNeed } from "#app/domain/needs/similar/similar-need.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { whySimilar } from "#app/ui/submit/why-similar.ts";

/** What a program takes for the same matter, and why: to be merged by a person, or told apart for good. */
export function CaseAlike({ number, alike }: { number: string; alike: readonly SimilarNeed[] }) {
  const { t, lang } = usePage();
  const langOf = useLangOf();
  if (alike.length === 0) return null;
  return (
    <>
      <h2>{t("similar.case.title")}</h2>
      <ul className="case-similar">
        {alike.map((need) => (
          <li key={need.number}>
            <a href={`/office/needs/${need.number}`} lang={langOf(need.title)}>
              {need.title}
            </a>
            <small>
              {need.number} · {need.placeLabel} <NeedStateMark state={need.state} />
            </small>
            <small>{t("similar.because", { why: whySimilar(t, lang, need) })}</small>
            <form method="post" action={`/office/needs/${number}/apart`} className="acts">
              <a href={`/office/needs/${number}/merge?target=${need.number}`}>
                {t("office.case.merge-into")}
              </a>
              <button className="btn plain" type="submit" name="other" value={need.number}>
                {t("similar.case.dismiss")}
                <span className="visually-hidden"> {need.title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
