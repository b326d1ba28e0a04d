import type { Polygon } from "#app/domain/geo/geometry.ts";
import { liesIn } from "#app/domain/geo/point-in-polygon.ts";
import type { Projection } from "#app/domain/geo/project.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import type { Spot, View } from "./clip-to-view.ts";
import { type MapFeature, type MapLanguage, nameIn } from "./map-feature.ts";
import { drawnOf } from "./map-path.ts";

export type MapLabel = { text: string; layer: string; x: number; y: number; turn: number };

/** A name that could be written, and where: best first. */
export type MapName = { text: string; spots: MapLabel[] };

type Named = { features: readonly MapFeature[]; to: Projection; view: View; language: MapLanguage };
type Asked = {
  names: readonly MapName[];
  view: View;
  /** What must stay uncovered, such as marks. */
  keepClear: readonly Covered[];
};
/** A spot, and how far around it something is drawn. */
export type Covered = readonly [x: number, y: number, reach?: number];
type Box = { left: number; top: number; right: number; bottom: number };

/** Which names are written at which scale (units per metre), the most telling first. */
const order: readonly [layer: string, from: number][] = [
  ["territory", 0.012],
  ["river", 0.03],
  ["water", 0.05],
  ["hill", 0.04],
  ["green", 0.12],
  ["building-block", 0.16],
  ["road-main", 0.1],
  ["rail", 0.1],
  ["road", 0.25],
];

/** The names that a map could show at its scale, the most telling first. */
export function namesOf({ features, to, view, language }: Named): MapName[] {
  return order.flatMap(([layer, from]) => {
    if (to.perMetre < from) return [];
    return features.flatMap((feature) => {
      const text = feature.properties.layer === layer ? nameIn(feature, language) : undefined;
      return text ? [{ text, spots: spotsFor(feature, text, to, view) }] : [];
    });
  });
}

/** A few names that fit without touching one another or a mark; each name once. */
export function labelsOf({ names, view, keepClear }: Asked): MapLabel[] {
  const taken: Box[] = keepClear.map(([x, y, reach = 14]) => ({
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  }));
  const most = Math.round(((view.right - view.left) * (view.bottom - view.top)) / 9000);
  const labels = new Map<string, MapLabel>();
  for (const { text, spots } of names) {
    if (labels.size >= most) break;
    if (labels.has(text)) continue;
    const label = spots.find((spot) => {
      const box = boxOf(spot);
      return within(box, view) && !taken.some((other) => overlap(box, other));
    });
    if (!label) continue;
    taken.push(boxOf(label));
    labels.set(text, label);
  }
  return [...labels.values()];
}

/** Where the name may stand, best first: in the broadest part of an area, or along the longest stretch of a line. */
function spotsFor(feature: MapFeature, text: string, to: Projection, view: View): MapLabel[] {
  const { layer } = feature.properties;
  const { rings, lines } = drawnOf(feature.geometry, to, view, 12);
  const [ring] = rings.toSorted((one, other) => other.length - one.length);
  const [first] = ring ?? [];
  if (ring && first) {
    const area: Polygon = { type: "Polygon", coordinates: [[...ring, first]] };
    const [x, y] = representativePoint(area);
    return besides
      .map((aside): Spot => [x, y + aside])
      .filter((spot) => spot[1] === y || liesIn(spot, area))
      .map(([x, y]) => ({ text, layer, x: Math.round(x), y: Math.round(y), turn: 0 }));
  }
  const steps = lines.flatMap((line) => line.slice(1).map((end, at): [Spot, Spot] => [line[at] ?? end, end]));
  const longest = steps.toSorted((one, other) => reach(other) - reach(one)).slice(0, 3);
  if (!lines.some((line) => reach(line) > textWidth(text) + 24)) return [];
  return longest.flatMap(([from, end]) =>
    [0.5, 0.3, 0.7, 0.15, 0.85].map((share) => ({
      text,
      layer,
      x: Math.round(from[0] + (end[0] - from[0]) * share),
      y: Math.round(from[1] + (end[1] - from[1]) * share),
      turn: Math.round(upright((Math.atan2(end[1] - from[1], end[0] - from[0]) * 180) / Math.PI)),
    })),
  );
}

/** How far above or below its best place an area's name may stand, to make way for a mark. */
const besides = [0, -34, 34, -50, 50];

/** A turn that never stands the letters on their heads. */
function upright(turn: number): number {
  return turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
}

function reach(line: Spot[]): number {
  const [first, last] = [line[0], line.at(-1)];
  return first && last ? Math.hypot(last[0] - first[0], last[1] - first[1]) : 0;
}

function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 12.5 : 6.6), 0);
}

function boxOf({ text, x, y, turn }: MapLabel): Box {
  const [wide, angle] = [textWidth(text), (turn * Math.PI) / 180];
  const halfX = (Math.abs(Math.cos(angle)) * wide + Math.abs(Math.sin(angle)) * 14) / 2 + 3;
  const halfY = (Math.abs(Math.sin(angle)) * wide + Math.abs(Math.cos(angle)) * 14) / 2 + 3;
  return { left: x - halfX, top: y - halfY, right: x + halfX, bottom: y + halfY };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function within(box: Box, view: View): boolean {
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}
