import type { Map as LeafletMap } from "leaflet";

/** Screen units for a metre on the ground in the middle of the view. */
export function perMetre(map: LeafletMap): number {
  const middle = map.getCenter();
  const aside = map.containerPointToLatLng(map.latLngToContainerPoint(middle).add([100, 0]));
  return 100 / Math.max(middle.distanceTo(aside), 0.001);
}
