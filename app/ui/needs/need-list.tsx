import type { NeedLine } from "#app/domain/needs/need-view.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { EntityLabelPart } from "./entity-label-part.tsx";
import { nameIn } from "./named.ts";
import { NeedStateMark } from "./need-state-mark.tsx";
import { categoryWord, kindWord } from "./need-words.ts";

/** Needs as a list: complete without the map, the same set in the same order. */
export function NeedList({ lines }: { lines: readonly NeedLine[] }) {
  const { t, lang } = usePage();
  const langOf = useLangOf();
  return (
    <ol className="need-list">
      {lines.map((line) => (
        <li key={line.number} data-need={line.number} data-at={placeOf(line)}>
          <a className="need-line-title" href={`/needs/${line.number}`} lang={langOf(line.title)}>
            {line.title}
          </a>
          <p className="need-line-facts">
            <NeedStateMark state={line.state} />
            <span>
              {categoryWord(t, line.category)} · {kindWord(t, line.kind)}
            </span>
            {line.entity && <EntityLabelPart entity={line.entity} brief />}
            {line.territory && <span>{nameIn(lang, line.territory)}</span>}
            {line.placeLabel === undefined && <span>{t("needs.page.no-place-short")}</span>}
            <Day at={line.submittedAt} />
            {line.supportCount > 0 && <span>{t("needs.page.supports", { count: line.supportCount })}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Where the map shows it, for what shows the mark of a line. */
const placeOf = ({ lon, lat }: NeedLine) => (lon === undefined ? undefined : `${lon},${lat}`);
