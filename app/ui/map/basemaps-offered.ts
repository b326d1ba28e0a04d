import type { OfferedBasemap } from "#app/domain/geo/basemap.ts";
import type { MapLanguage } from "./map-feature.ts";

export type BasemapWords = { title: string; own: string; failed: string; review: string };

/** The web maps of the site as `/map/basemaps.json` gives them; without any there is nothing to say of them. */
export type Offered = { basemaps: OfferedBasemap[]; words?: Record<MapLanguage, BasemapWords> };

/** Our own drawing under everything else; its names step back while a web map has names of its own. */
export type DrawnBase = { nameThings(on: boolean): void };
