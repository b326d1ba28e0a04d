import type { SimilarNeed } from "#app/domain/needs/similar/similar-need.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { NewTab } from "./new-tab.tsx";
import { whySimilar } from "./why-similar.ts";

/** One need that may be the same: what and where it is, why it is suggested, and the button that takes the place of a second one. */
export function SimilarLine({ need, staff }: { need: SimilarNeed; staff: boolean }) {
  const { t, lang } = usePage();
  const langOf = useLangOf();
  const { number, title, state, submittedAt, supportCount, placeLabel, answer, mergedFrom } = need;
  const isClosed = state === "closed";
  return (
    <li>
      <a
        href={`/needs/${number}`}
        target="_blank"
        rel="noopener"
        className="need-line-title"
        lang={langOf(title)}
      >
        {title}
        <NewTab />
      </a>
      <p className="need-line-facts">
        <NeedStateMark state={state} />
        {placeLabel && <span lang={langOf(placeLabel)}>{placeLabel}</span>}
        <Day at={submittedAt} />
        {supportCount > 0 && <span>{t("needs.page.supports", { count: supportCount })}</span>}
      </p>
      <p className="similar-because">{t("similar.because", { why: whySimilar(t, lang, need) })}</p>
      {answer && (
        <p className="similar-answer">
          {t(isClosed ? "similar.dealt" : "similar.answered")} {answer.reasons}
        </p>
      )}
      {mergedFrom && <p className="hint">{t("similar.merged", { number: mergedFrom })}</p>}
      {!staff && !isClosed && (
        <button className="btn" type="submit" name="meToo" value={number} formNoValidate>
          {t("similar.me-too")}
          <span className="visually-hidden"> {title}</span>
        </button>
      )}
    </li>
  );
}
