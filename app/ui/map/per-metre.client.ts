import type { Map as LeafletMap } from "leaflet";

/** Screen units for a metre on the ground in the middle of the view. */
export function perMetre(map: LeafletMap): number {
  const middle = map.getCenter();
  const aside = map.containerPointToLatLng(map.latLngToContainerPoint(middle).add([100, 0]));
  return 100 / Math.max(middle.distanceTo(aside), 0.001);
}

/** The zoom of a Web-Mercator map that shows as much: other grids count theirs otherwise. */
export function mercatorZoom(map: LeafletMap): number {
  const around = 2 * Math.PI * 6_378_137 * Math.cos((map.getCenter().lat * Math.PI) / 180);
  return Math.log2((perMetre(map) * around) / 256);
}
