import * as L from "leaflet";
import { fromWgs84, toWgs84 } from "#app/domain/geo/datum.ts";
import type { Datum } from "#app/domain/geo/datum-names.ts";
import type { Grid } from "#app/domain/geo/grid-names.ts";
import { positionAt, tileSize, worldPixel } from "#app/domain/geo/tile-grid.ts";

/**
 * A web map's own way of drawing the world. Everything that is drawn, pressed or asked for stays in WGS 84: the shift is part
 * of the projection and of its way back, so that nothing else has to know of it.
 */
export function crsOf(datum: Datum, grid: Grid): L.CRS {
  const projection: L.Projection = {
    project: ({ lng, lat }) => L.point(...worldPixel(fromWgs84([lng, lat], datum), grid)),
    unproject: (at) => {
      const { x, y } = L.point(at);
      const [lng, lat] = toWgs84(positionAt([x, y], grid), datum);
      return L.latLng(lat, lng);
    },
    bounds: L.bounds([0, 0], [tileSize, tileSize]),
  };
  return L.Util.extend({}, L.CRS.Earth, {
    ...{ code: `${datum}-${grid}`, projection },
    transformation: L.transformation(1, 0, 1, 0),
    scale: (zoom: number) => 2 ** zoom,
    zoom: (scale: number) => Math.log2(scale),
    // Tiles are counted by us, and the world is not wrapped.
    ...{ infinite: true, wrapLng: undefined },
  });
}
