import type { EarlierNeed } from "#app/domain/needs/similar/earlier-need.ts";
import type { Suggestions } from "#app/domain/needs/similar/suggestions.ts";
import { stateWord } from "#app/ui/needs/need-words.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { NewTab } from "./new-tab.tsx";
import { SpecialNotice } from "./special-notice.tsx";

/** What the rules say at once: where a matter belongs elsewhere, that a 举报 is seen by the office alone, how an earlier need goes. */
export function SimilarTold({ view: { told, earlier } }: { view: Suggestions }) {
  const t = useT();
  return (
    <>
      {told.special && <SpecialNotice route={told.special} calm />}
      {told.report && <p className="note">{t(`similar.report.${told.report}`)}</p>}
      {earlier.map((need) => (
        <Earlier key={need.number} need={need} />
      ))}
    </>
  );
}

function Earlier({ need: { number, title, state, submittedAt, dueOn } }: { need: EarlierNeed }) {
  const t = useT();
  const langOf = useLangOf();
  return (
    <div className="note">
      <p>
        <strong>{t("similar.earlier.title")}</strong>{" "}
        <a href={`/needs/${number}`} target="_blank" rel="noopener" lang={langOf(title)}>
          {title}
          <NewTab />
        </a>
      </p>
      <p>
        <Day at={submittedAt} /> · {number} · {stateWord(t, state)}
        {dueOn && ` · ${t("similar.earlier.due", { due: dueOn })}`}
      </p>
      <p>{t("similar.earlier.text")}</p>
    </div>
  );
}
