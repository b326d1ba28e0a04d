import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";
import type { Grid } from "./grid-names.ts";
import { positionAt, tileOf, tileSize, worldPixel } from "./tile-grid.ts";

describe("tiles by published numbers", () => {
  test("of Web-Mercator: two of the examples in mercantile's documentation, and the four of zoom 1", () => {
    expect(tileOf([20.6852, 40.1222], 9, "mercator")).toEqual({ x: 285, y: 193, z: 9 });
    const [lon, lat] = positionAt([(486 * tileSize) / 2 ** 10, (332 * tileSize) / 2 ** 10], "mercator");
    expect(lon).toBeCloseTo(-9.140625, 9);
    expect(lat).toBeCloseTo(53.33087298301705, 9);
    expect(tileOf([100, 30], 1, "mercator")).toEqual({ x: 1, y: 0, z: 1 });
    expect(tileOf([-100, -30], 1, "mercator")).toEqual({ x: 0, y: 1, z: 1 });
  });

  test("of degrees: Tianditu's matrix 1 is the west and the east, its matrix 2 has tiles of 90 degrees", () => {
    expect(tileOf([-1, 10], 0, "degrees")).toEqual({ x: 0, y: 0, z: 0 });
    expect(tileOf([1, -10], 0, "degrees")).toEqual({ x: 1, y: 0, z: 0 });
    expect(tileOf([118.62, 30.28], 1, "degrees")).toEqual({ x: 3, y: 0, z: 1 });
    // A resolution of 0.703125 degrees a pixel.
    const [one = 0, other = 0] = [worldPixel([0, 0], "degrees")[0], worldPixel([0.703125, 0], "degrees")[0]];
    expect(other - one).toBeCloseTo(1, 9);
  });

  test("of Baidu: Tian'anmen on its plane, in the picture of zoom 4 and on that picture's tile", () => {
    const tiananmen: Position = [116.404, 39.915];
    const [x, y] = worldPixel(tiananmen, "baidu");
    expect(x * 2 ** 18).toBeCloseTo(12_958_175, -1);
    expect(-y * 2 ** 18).toBeCloseTo(4_825_923.77, -1);
    expect([Math.floor(x * 16), Math.floor(-y * 16)]).toEqual([790, 294]);
    expect(tileOf(tiananmen, 4, "baidu")).toEqual({ x: 3, y: 1, z: 4 });
    expect(tileOf([-0.001, -0.001], 18, "baidu")).toEqual({ x: -1, y: -1, z: 18 });
  });

  test("of Baidu: the plane of a city, to a metre, as the tests of gcoord have it", () => {
    const [x, y] = worldPixel([114.0287781, 33.0176697], "baidu");
    expect(Math.abs(x * 2 ** 18 - 12_693_763.634)).toBeLessThan(1);
    expect(Math.abs(-y * 2 ** 18 - 3_874_151.929)).toBeLessThan(1);
  });
});

const within = (most: { lon: [number, number]; lat: [number, number] }) =>
  fc.tuple(
    fc.double({ min: most.lon[0], max: most.lon[1], noNaN: true }),
    fc.double({ min: most.lat[0], max: most.lat[1], noNaN: true }),
  );

test("a position comes back from its pixel to a millimetre; on Baidu's plane, which is made for China, there", () => {
  const back = (at: Position, grid: Grid) => {
    expect(metresBetween(positionAt(worldPixel(at, grid), grid), at)).toBeLessThan(0.001);
  };
  const anywhere = within({ lon: [-179.9, 179.9], lat: [-84, 84] });
  fc.assert(fc.property(anywhere, fc.constantFrom<Grid>("mercator", "degrees"), back), { numRuns: 500 });
  const china = within({ lon: [73, 136], lat: [3, 54] });
  fc.assert(fc.property(china, fc.constant<Grid>("baidu"), back), { numRuns: 1000 });
});
