import { featuresIn } from "#app/domain/geo/map-window.ts";
import { project, type Viewport } from "#app/domain/geo/project.ts";
import { baseStylesAt } from "./base-style.ts";
import type { View } from "./clip-to-view.ts";
import { keptWindows } from "./kept-windows.ts";
import type { MapFeature } from "./map-feature.ts";
import { drawnOf, pathData } from "./map-path.ts";

/** One layer of the base map as path data. */
export type DrawnLayer = {
  layer: string;
  stroke: number | undefined;
  rings: string;
  lines: string;
  heights: string[];
};

/** A viewport with a margin, so that no stroke is cut where it is seen. */
export const viewOf = (width: number, height: number): View => ({
  ...{ left: -16, top: -16 },
  ...{ right: width + 16, bottom: height + 16 },
});

/** Whether there is anything by which somebody would know the place again: streets, houses, waters; land and hills look alike everywhere. */
export const showsPlace = (drawn: readonly DrawnLayer[]): boolean =>
  drawn.some(({ layer, rings, lines }) => layer !== "land" && layer !== "hill" && `${rings}${lines}` !== "");

/** The base map in a viewport. */
export const drawnBase = keptWindows(draw);

function draw(base: readonly MapFeature[], viewport: Viewport): DrawnLayer[] {
  const to = project(viewport);
  const view = viewOf(viewport.width, viewport.height);
  const near = featuresIn(base, viewport.bounds);
  const layerOf = ({ layer, of, width, least }: ReturnType<typeof baseStylesAt>[number]): DrawnLayer => {
    const drawn = near
      .filter(({ properties }) => properties.layer === of)
      .map(({ geometry }) => drawnOf(geometry, to, view, least));
    if (layer === "hill")
      return { layer, stroke: width, rings: "", lines: "", heights: drawn.map(pathData).filter(Boolean) };
    const rings = pathData({ rings: drawn.flatMap((one) => one.rings), lines: [] });
    const lines = pathData({ rings: [], lines: drawn.flatMap((one) => one.lines) });
    return { layer, stroke: width, rings, lines, heights: [] };
  };
  return baseStylesAt(to.perMetre).map(layerOf);
}
