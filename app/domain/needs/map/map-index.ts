import { type KeptChoices, rechoose } from "./filter-bits.ts";
import { leave, placesOf, putNeed } from "./need-changes.ts";
import { type NeedColumns, type NeedRow, withRoom } from "./need-columns.ts";

/** The index as it stands after the change `seq`. */
export type MapIndex = { columns: NeedColumns; kept: KeptChoices; seq: number };

/** Takes in what changed up to `until`: needs as they stand now; of one without a row nothing may be seen any more. */
export function takeIn(index: MapIndex, changed: readonly number[], rows: readonly NeedRow[], until: number) {
  while (index.columns.size + rows.length > index.columns.n.length) {
    index.columns = withRoom(index.columns);
    index.kept.clear();
  }
  const { columns, kept } = index;
  const places = placesOf(columns, changed);
  const touched = rows.flatMap((row) => putNeed(columns, row, places.get(row.n)));
  const standing = new Set(rows.map(({ n }) => n));
  for (const [n, at] of places) if (!standing.has(n)) touched.push(...leave(columns, at));
  rechoose(columns, kept, touched);
  index.seq = until;
}
