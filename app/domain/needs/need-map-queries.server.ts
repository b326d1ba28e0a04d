import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import type { Bounds } from "../geo/bounds.ts";
import { chosenNeeds, type MapDeps, type NeedsAsked } from "./map/chosen-needs.server.ts";
import { clustersOf, type MapPart } from "./map/clusters.ts";
import { countAll, keepIn } from "./map/filter-bits.ts";
import { newestOf } from "./map/newest.ts";
import type { NeedCluster, NeedClusters, NeedPoint } from "./need-map.ts";
import { isShownAmong } from "./public-need-conditions.server.ts";
import { publicWords } from "./public-words.ts";

/** How many points an answer has at most: the newest. */
export const mostPoints = 2000;
const everywhere: Bounds = [-180, -85, 180, 85];

/** How many public needs a filter chooses, with a public place or without. */
export async function countNeeds(deps: MapDeps, asked: NeedsAsked): Promise<number> {
  const { bits } = await chosenNeeds(deps, asked);
  return countAll(bits);
}

/** Public needs with a public place, newest first; `total` counts those that were left out too. */
export async function needPoints(
  deps: MapDeps,
  asked: NeedsAsked,
  most = mostPoints,
): Promise<{ points: NeedPoint[]; total: number }> {
  const { index, bits } = await chosenNeeds(deps, asked);
  keepIn(index.columns, bits, everywhere);
  const numbers = newestOf(index.columns, bits, most).map(({ n }) => n);
  const points = await pointsByNumber(deps.db.read, numbers);
  return { points: numbers.flatMap((n) => points.get(n) ?? []), total: countAll(bits) };
}

/** The needs of a filter on a part of the map: every one of them is counted in one cluster, and one alone is told. */
export async function needClusters(
  deps: MapDeps,
  { filter: { bbox, ...filter }, now }: NeedsAsked,
  part: MapPart,
): Promise<NeedClusters> {
  const { index, bits } = await chosenNeeds(deps, { filter, now });
  keepIn(index.columns, bits, everywhere);
  const total = countAll(bits);
  keepIn(index.columns, bits, part.bounds);
  if (bbox) keepIn(index.columns, bits, bbox);
  const found = clustersOf(index.columns, bits, part);
  const shown = countAll(bits);
  const points = await pointsByNumber(
    deps.db.read,
    found.flatMap(({ n }) => n ?? []),
  );
  const clusters = found.flatMap(({ n, ...cluster }): NeedCluster[] => {
    if (n === undefined) return [cluster];
    const need = points.get(n);
    return need ? [{ ...cluster, need }] : [];
  });
  return { clusters, shown, total };
}

const { number, title, state, category, submittedAt, supportCount, lon, lat } = needs;
const { entityName, entityStake } = needs;

/** Needs as they stand now: one that was hidden since, or whose place was, is left out. */
async function pointsByNumber(reads: Reads, numbers: readonly number[]): Promise<Map<number, NeedPoint>> {
  if (numbers.length === 0) return new Map();
  const rows = await reads
    .select({
      ...{ n: needKeys.n, number, title, state, category, submittedAt, supportCount, lon, lat },
      ...{ entityName, entityStake },
    })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId))
    .where(
      and(inArray(needKeys.n, [...numbers]), isShownAmong, eq(needs.visibility, "public"), isNotNull(lon)),
    );
  return new Map(
    rows.flatMap(({ n, lon, lat, entityName, entityStake, ...row }): [number, NeedPoint][] => {
      if (lon === null || lat === null) return [];
      const voice = {
        entity: entityName && publicWords(entityName),
        stake: entityStake && publicWords(entityStake),
      };
      return [[n, { ...row, title: publicWords(row.title), ...voice, lon, lat }]];
    }),
  );
}
