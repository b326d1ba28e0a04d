import { metresBetween } from "#app/domain/geo/distance.ts";
import type { LayerGeometry, Position } from "#app/domain/geo/geometry.ts";
import type { TerritoryFeature } from "../import/territory-features.ts";
import { territoryFinder } from "../import/territory-finder.ts";
import type { Dice } from "./town-dice.ts";

export type TownPlace = { position: Position; territoryId: string };
export type TownGround = {
  /** Where somebody has a need: near a centre, along a street, or anywhere else in a territory. */
  placeFor(dice: Dice): TownPlace;
};

export type Streets = {
  /** Places that people go to, the liveliest first. */
  places: readonly Position[];
  /** The lines of streets. */
  lines: readonly LayerGeometry[];
};

/** Degrees that a centre reaches: most of it within a few hundred metres. */
const reaches = [0.0008, 0.0016, 0.0035, 0.007];
/** Degrees that a house stands off its street. */
const offStreet = 0.0002;

export function townGround({
  territories,
  places,
  lines,
}: Streets & { territories: readonly TerritoryFeature[] }): TownGround {
  const territoryAt = territoryFinder(territories);
  const placed = (position: Position): TownPlace | undefined => {
    const rounded: Position = [Number(position[0].toFixed(6)), Number(position[1].toFixed(6))];
    const territoryId = territoryAt(rounded);
    return territoryId === null ? undefined : { position: rounded, territoryId };
  };
  const centres = places.filter((place) => territoryAt(place) !== null);
  const middle = centres[0];
  const parts = middle ? lines.flatMap(partsOf).filter(([from]) => territoryAt(from) !== null) : [];
  const partAt = weighed(parts, ([from, to]) => metresBetween(from, to) * nearness(from, middle ?? from));

  const nearCentre = (dice: Dice): Position => {
    const [lon, lat] = centres[Math.floor(centres.length * dice.next() ** 2)] ?? anywhere(dice);
    const reach = dice.pick(reaches);
    return [lon + dice.normal() * reach, lat + dice.normal() * reach];
  };
  const onStreet = (dice: Dice): Position => {
    const [from, to] = partAt(dice.next()) ?? [anywhere(dice), anywhere(dice)];
    const along = dice.next();
    const between = (axis: 0 | 1) => from[axis] + (to[axis] - from[axis]) * along + dice.normal() * offStreet;
    return [between(0), between(1)];
  };
  const anywhere = (dice: Dice): Position => {
    const [west, south, east, north] = dice.pick(territories).bounds;
    return [west + dice.next() * (east - west), south + dice.next() * (north - south)];
  };
  return {
    placeFor(dice) {
      for (let tries = 0; tries < 1000; tries++) {
        const way = tries < 20 ? dice.next() : 1;
        const position =
          way < 0.5 && centres.length > 0
            ? nearCentre(dice)
            : way < 0.92 && parts.length > 0
              ? onStreet(dice)
              : anywhere(dice);
        const found = placed(position);
        if (found) return found;
      }
      throw new Error("the territories have no room");
    },
  };
}

type Part = readonly [from: Position, to: Position];

function partsOf(line: LayerGeometry): Part[] {
  if (line.type !== "LineString") return [];
  return line.coordinates.flatMap((from, at) => {
    const to = line.coordinates[at + 1];
    return to ? [[from, to] as const] : [];
  });
}

/** Streets of the middle are lived in more densely. */
const nearness = (at: Position, middle: Position) => 0.05 + Math.exp(-metresBetween(at, middle) / 2500);

/** Finds the item that a number from 0 up to 1 falls on, each as wide as it weighs. */
function weighed<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): (share: number) => Item | undefined {
  let whole = 0;
  const ends = items.map((item) => {
    whole += weightOf(item);
    return whole;
  });
  return (share) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((ends[half] ?? 0) > share * whole) high = half;
      else low = half + 1;
    }
    return items[low];
  };
}
