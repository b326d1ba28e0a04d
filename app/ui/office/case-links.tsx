import type { CaseView } from "#app/domain/needs/case-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { MergedParts } from "#app/ui/needs/merged-parts.tsx";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { CaseAlike } from "./case-alike.tsx";

/** Other needs that this one has to do with: merged with it, or like it and close by. */
export function CaseLinks({ found: { need, alike, similar, mayMake } }: { found: CaseView }) {
  const t = useT();
  const into = need.mergedInto?.shown ? need.mergedInto.link : undefined;
  const merges = into !== undefined || need.mergedFrom.length > 0;
  const to = (number: string) => `/office/needs/${number}`;
  return (
    <>
      {merges && <h2>{t("office.case.merged")}</h2>}
      {into && (
        <p>
          <a href={to(into.number)}>
            {t("office.case.merged-into", { number: into.number, title: into.title })}
          </a>
        </p>
      )}
      {need.mergedFrom.map(({ number, title, entity }) => (
        <p key={number}>
          <a href={to(number)}>{t("office.case.merged-from", { number, title })}</a>{" "}
          {entity && <EntityLabelPart entity={entity} brief />}
        </p>
      ))}
      <MergedParts number={need.number} part={need.part} count={need.mergedCount} of="merged" />
      <CaseAlike number={need.number} alike={alike} />
      {similar.length > 0 && <h2>{t("office.case.similar")}</h2>}
      <ul className="case-similar">
        {similar.map(({ number, title, state, placeLabel }) => (
          <li key={number}>
            <a href={to(number)}>{title}</a>
            <small>
              {number} · {placeLabel} <NeedStateMark state={state} />
            </small>
            {mayMake.includes("merge") && (
              <a href={`${to(need.number)}/merge?target=${number}`}>{t("office.case.merge-into")}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
