/** How a base layer is drawn: order is painting order, widths are metres on the ground with a least number of units. */
type BaseStyle = {
  layer: string;
  /** Another layer's features, drawn once more: the edges of its streets. */
  of?: string;
  /** Units per metre from which the layer is worth showing. */
  from: number;
  stroke?: { metres: number; least: number; most: number };
  /** Rings narrower than this many units are left out. */
  least?: number;
};

const baseStyles: readonly BaseStyle[] = [
  { layer: "land", from: 0 },
  { layer: "hill", from: 0 },
  { layer: "green", from: 0, least: 1.5 },
  { layer: "river", from: 0, stroke: { metres: 22, least: 1.2, most: 14 } },
  { layer: "water", from: 0, least: 1.5 },
  { layer: "building-block", from: 0.03, least: 1.6 },
  { layer: "bridge", from: 0.05, stroke: { metres: 28, least: 4.4, most: 20 } },
  { layer: "road-casing", of: "road", from: 0.04, stroke: { metres: 18, least: 2.8, most: 12.4 } },
  { layer: "road-main-casing", of: "road-main", from: 0.02, stroke: { metres: 28, least: 4, most: 18 } },
  { layer: "road-minor", from: 0.11, stroke: { metres: 7, least: 0.9, most: 6 } },
  { layer: "road", from: 0, stroke: { metres: 13, least: 1.2, most: 10 } },
  { layer: "road-main", from: 0, stroke: { metres: 22, least: 2.2, most: 15 } },
  { layer: "rail", from: 0, stroke: { metres: 6, least: 1.2, most: 3.5 } },
];

/** The base layers to draw at a scale, bottom first, with their stroke widths in viewport units. */
export function baseStylesAt(
  perMetre: number,
): { layer: string; of: string; width?: number; least: number }[] {
  return baseStyles
    .filter(({ from }) => perMetre >= from)
    .map(({ layer, of = layer, stroke, least = 0 }) => ({
      layer,
      of,
      least,
      ...(stroke && {
        width: tenth(Math.min(stroke.most, Math.max(stroke.least, stroke.metres * perMetre))),
      }),
    }));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
