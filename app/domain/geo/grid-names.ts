/**
 * How a tile service cuts the world: Web-Mercator squares (EPSG:3857), squares of degrees (EPSG:4490 or 4326, two of them at
 * zoom 0), or Baidu's own Mercator, counted from the meeting of equator and zero meridian, upwards.
 */
export const grids = ["mercator", "degrees", "baidu"] as const;
export type Grid = (typeof grids)[number];
