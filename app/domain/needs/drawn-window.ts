import type { Bounds } from "../geo/bounds.ts";
import { project, type Viewport } from "../geo/project.ts";
import { levelAt, type MapPart } from "./map/clusters.ts";
import { mostApart } from "./map/marks-apart.ts";

/** The map of needs as it is drawn without script. */
export const drawnWindow = (bounds: Bounds): Viewport => ({ bounds, width: 600, height: 560 });

/** Units of the drawing that two marks stand apart, which are 24 pixels on a phone of 320, and for a cell, which has room for that. */
const apart = 52;
const cell = apart / mostApart;

/** What is seen of the map around some bounds, and in which cells needs are counted there. */
export function drawnPart(bounds: Bounds): MapPart {
  const window = drawnWindow(bounds);
  const seen = project(window).bounds;
  return { bounds: seen, ...levelAt(seen, window.width, { cell, apart }) };
}
