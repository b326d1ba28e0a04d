import * as L from "leaflet";
import type { OfferedBasemap } from "#app/domain/geo/basemap.ts";
import { tileAddress } from "#app/domain/geo/tile-address.ts";
import { numbered } from "#app/domain/geo/tile-grid.ts";
import { crsOf } from "./datum-crs.client.ts";
import { perMetre } from "./per-metre.client.ts";

type Range = { crs: L.CRS | undefined; least: number; most: number; snap: number | undefined };

const own = new WeakMap<L.Map, Range>();

/** Draws the map as a web map does, at the same place and as near as its zooms allow; undefined goes back to our own way. */
export function drawAs(map: L.Map, basemap: OfferedBasemap | undefined) {
  const { options } = map;
  const before = own.get(map) ?? {
    ...{ crs: options.crs, least: map.getMinZoom(), most: map.getMaxZoom(), snap: options.zoomSnap },
  };
  own.set(map, before);
  const [middle, seen] = [map.getCenter(), perMetre(map)];
  const crs = basemap ? crsOf(basemap.datum, basemap.grid) : (before.crs ?? L.CRS.EPSG3857);
  const shift = zoomAt(crs, middle, 1) - zoomAt(before.crs ?? L.CRS.EPSG3857, middle, 1);
  const snap = basemap ? 1 : (before.snap ?? 1);
  Object.assign(options, {
    ...{ crs, zoomSnap: snap },
    ...{ minZoom: Math.round(before.least + shift), maxZoom: Math.round(before.most + shift) },
  });
  const zoom = Math.round(zoomAt(crs, middle, seen) / snap) * snap;
  // As on the first showing: what is drawn already is reckoned anew.
  const whole = { animate: false, reset: true };
  map.setView(middle, zoom, whole);
}

/** The zoom at which a way of drawing has so many pixels for a metre around a place. */
function zoomAt(crs: L.CRS, middle: L.LatLng, pixels: number): number {
  const aside = L.latLng(middle.lat, middle.lng + 0.001);
  const atZero = crs.latLngToPoint(middle, 0).distanceTo(crs.latLngToPoint(aside, 0));
  return Math.log2((pixels * middle.distanceTo(aside)) / atZero);
}

class WebTiles extends L.TileLayer {
  readonly address: string;
  readonly basemap: OfferedBasemap;

  constructor(address: string, basemap: OfferedBasemap) {
    super(address, {
      minNativeZoom: basemap.leastZoom - basemap.zoomShift,
      maxNativeZoom: basemap.mostZoom - basemap.zoomShift,
      // Services that ask where they are shown are told the site, never the page.
      referrerPolicy: "strict-origin",
      className: "map-web-tiles",
    });
    this.address = address;
    this.basemap = basemap;
  }

  override getTileUrl({ x, y, z }: L.Coords): string {
    return tileAddress(this.address, numbered({ x, y, z }, this.basemap.grid), this.basemap);
  }
}

type Said = (fails: boolean) => void;

/** A web map's pictures, and its names over them. It is said when some of those in view can't be had, and when they can again. */
export function webTiles(basemap: OfferedBasemap, say: Said): L.LayerGroup {
  const pictures = new WebTiles(basemap.address, basemap);
  let missing = 0;
  pictures.on("loading", () => {
    missing = 0;
  });
  pictures.on("tileerror", () => {
    missing++;
    say(true);
  });
  pictures.on("load", () => say(missing > 0));
  return L.layerGroup([pictures, ...(basemap.labels ? [new WebTiles(basemap.labels, basemap)] : [])]);
}
