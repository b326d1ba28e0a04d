import type { CivilDate } from "../../calendar/civil-date.ts";
import type { Instant } from "../../calendar/instant.ts";
import type { Lang, Translate } from "../../text/language.ts";
import type { Named } from "../need-view.ts";
import { coarsePoint } from "./coarse-point.ts";
import type { OpenNeed } from "./open-need.ts";

type Reader = { t: Translate; lang: Lang; origin: string; dayOf(at: Instant): CivilDate };
type Cell = string | number | null | { day: CivilDate };

const widths = {
  ...{ number: 14, title: 40, words: 70, kind: 10, category: 16, state: 12, submitted: 12, answered: 12 },
  ...{ supports: 10, entity: 24, stake: 24, territory: 16, unit: 20, longitude: 12, latitude: 12, page: 40 },
} as const;

/** Public needs as a table in the reader's language; the names of its columns are the keys of their words. */
export function openNeedTable({ t, lang, origin, dayOf }: Reader) {
  const nameIn = (named: Named | null) => named && (lang === "en" ? named.nameEn : named.name);
  return {
    columns: Object.entries(widths).map(([name, width]) => ({ title: t(`alerts.column.${name}`), width })),
    cells(need: OpenNeed): Cell[] {
      const [lon, lat] = need.point ? coarsePoint(need.point) : [null, null];
      return [
        ...[need.number, need.title, need.words, t(`needs.kind.${need.kind}`)],
        ...[t(`needs.category.${need.category}`), t(`needs.state.${need.state}`)],
        ...[{ day: dayOf(need.submittedAt) }, need.answeredAt && { day: dayOf(need.answeredAt) }],
        ...[need.supportCount, need.entity && (need.entity.name ?? t("market.label.nameless"))],
        ...[need.entity?.stake ?? null, nameIn(need.territory), nameIn(need.unit), lon, lat],
        `${origin}/needs/${need.number}`,
      ];
    },
  };
}
