import type { Deps } from "#app/platform/deps.ts";
import { needsMatching } from "../../search/needs-matching.server.ts";
import type { NeedFilter } from "../need-filter.ts";
import { searchedNeeds } from "../searched-needs.server.ts";
import type { Bits } from "./bits.ts";
import { filterBits } from "./filter-bits.ts";
import type { MapIndex } from "./map-index.ts";
import type { NeedMap } from "./need-map.server.ts";

export type MapDeps = Pick<Deps, "db"> & { needMap: NeedMap };
export type NeedsAsked = { filter: NeedFilter; now: string };

/** The index with all that was written until now, and the needs in it that a filter chooses. */
export async function chosenNeeds(
  { db, needMap }: MapDeps,
  { filter, now }: NeedsAsked,
): Promise<{ index: MapIndex; bits: Bits }> {
  const among = filter.text ? await needsMatching(db.read, searchedNeeds, filter.text) : undefined;
  const index = await needMap.current();
  return { index, bits: filterBits(index.columns, index.kept, { filter, now, among }) };
}
