import type { NeedView } from "#app/domain/needs/need-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { EntityLabelPart } from "./entity-label-part.tsx";
import { MergedParts } from "./merged-parts.tsx";

/** Needs that were merged into this one: linked, never swallowed. */
export function NeedMerged({ need }: { need: NeedView }) {
  const t = useT();
  const { number, part, mergedFrom, mergedCount, mergedWithheld } = need;
  if (mergedCount + mergedWithheld === 0) return null;
  return (
    <section className="need-merged" id="merged">
      <h2 className="sub">{t("needs.page.merged")}</h2>
      <ul>
        {mergedFrom.map(({ number, title, at, entity }) => (
          <li key={number}>
            <a href={`/needs/${number}`}>{title}</a> <small>{t("needs.page.number", { number })}</small>{" "}
            {entity && <EntityLabelPart entity={entity} brief />}
            <small>
              <Day at={at} />
            </small>
          </li>
        ))}
      </ul>
      <MergedParts {...{ number, part }} count={mergedCount} of="merged" />
      {mergedWithheld > 0 && (
        <p className="quiet">{t("needs.page.merged-withheld", { count: mergedWithheld })}</p>
      )}
    </section>
  );
}
