import type { Deps } from "#app/platform/deps.ts";
import { daysInZone } from "../../calendar/days-in-zone.ts";
import type { Lang, Translate } from "../../text/language.ts";
import type { MapDeps } from "../map/chosen-needs.server.ts";
import type { NeedFilter } from "../need-filter.ts";
import { openNeedTable } from "./open-need-table.ts";
import { openNeeds } from "./open-needs.server.ts";
import { upTo } from "./up-to.ts";

/** Rows that one file holds; whoever wants more narrows the filter, and the file's last row says so. */
export const mostOpenRows = 200_000;

type Reader = { t: Translate; lang: Lang; office: string };

/** Public needs of a filter as a table in the reader's language, read while it is sent. */
export function openTable(
  deps: MapDeps & Pick<Deps, "clock" | "zone" | "origin">,
  filter: NeedFilter,
  { t, lang, office }: Reader,
) {
  const { clock, zone, origin } = deps;
  const { columns, cells } = openNeedTable({ t, lang, origin, dayOf: daysInZone(zone) });
  async function* rows() {
    for await (const batch of openNeeds(deps, { filter, now: clock.now() }, { most: mostOpenRows + 1 }))
      yield batch.map(cells);
  }
  const more = () => [[t("alerts.file.more", { count: mostOpenRows })]];
  return { title: t("alerts.file.title"), office, columns, rows: upTo(rows(), mostOpenRows, more) };
}
