import type { Position } from "../../geo/geometry.ts";
import type { PointName } from "../../geo/place-names.ts";
import type { Translate } from "../../text/language.ts";
import { unquoted } from "../../text/unquoted.ts";
import { metresAround, type NeedFilter } from "../need-filter.ts";
import type { Named } from "../need-view.ts";
import type { FollowedFilter } from "./alert-filter.ts";

/** What a filter's ids are called, and whether what they name was done away with; undefined where nothing is known of it any more. */
export type FilterNames = { [Name in FilteredBody]?: (Named & { isGone: boolean }) | undefined } & {
  /** The title of the one need that is followed. */
  need?: string | undefined;
  /** What lies at the point around which is looked. */
  near?: PointName | undefined;
};
type FilteredBody = "territory" | "unit";

/** A filter in words: 柳湾街道 · 交通运输 · 已答复. Whatever is left open is not said; an open one is every need. */
export function filterWords(t: Translate, filter: FollowedFilter, names: FilterNames): string {
  const { need, territory, unit, category, kind, state, clause, text, near, bbox, days, changed } = filter;
  const parts = [
    need && t("alerts.filter.need", { number: need, title: names.need ?? "" }).trim(),
    near && aroundWords(t, metresAround(filter), near, names.near),
    bbox && t("alerts.filter.bbox"),
    territory && nameOf(t, "territory", names),
    unit && t("alerts.filter.unit", { unit: nameOf(t, "unit", names) }),
    category && t(`needs.category.${category}`),
    kind && t(`needs.kind.${kind}`),
    state && t(`map.group.${state}`),
    clause && t("alerts.filter.clause", { clause: clause.replace(/^.*#c?/, "") }),
    text && t("alerts.filter.text", { text: unquoted(text) }),
    days && t("map.filter.days.last", { days }),
    changed && t("alerts.filter.changed", { days: changed }),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" · ") : t("alerts.filter.all");
}

/** What a filter asks for that is there no more: nothing new will ever fit it. */
export const goneFrom = (filter: NeedFilter, names: FilterNames): FilteredBody | undefined =>
  (["territory", "unit"] as const).find((body) => filter[body] && names[body]?.isGone !== false);

function nameOf(t: Translate, body: FilteredBody, names: FilterNames): string {
  const known = names[body];
  if (!known) return t(`alerts.filter.gone-${body}`);
  const name = inLanguage(t, known);
  return known.isGone ? t("alerts.filter.gone", { name }) : name;
}

/** 县医院周围 1 公里; by the territory where no place is near, by degrees where nothing has a name. */
function aroundWords(
  t: Translate,
  metres: number,
  [lon, lat]: Position,
  named: PointName | undefined,
): string {
  const distance =
    metres % 1000 === 0
      ? t("alerts.filter.kilometres", { count: metres / 1000 })
      : t("alerts.filter.metres", { count: metres });
  const degrees = `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  if (!named) return t("alerts.filter.around.degrees", { distance, place: degrees });
  return t(`alerts.filter.around.${named.by}`, { distance, place: inLanguage(t, named) });
}

const inLanguage = (t: Translate, { name, nameEn }: Named) =>
  t("alerts.filter.language") === "English" && nameEn ? nameEn : name;
