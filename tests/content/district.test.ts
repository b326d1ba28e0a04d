import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { turnOf } from "#app/domain/geo/winding.ts";

type Position = [number, number];
type Ring = Position[];
type Geometry =
  | { type: "LineString"; coordinates: Position[] }
  | { type: "Polygon"; coordinates: Ring[] }
  | { type: "MultiPolygon"; coordinates: Ring[][] };
type Feature = { type: "Feature"; properties: Record<string, unknown>; geometry: Geometry };
type Place = { id: string; name: string; nameEn: string; lon: number; lat: number; territory: string };

const read = (file: string) => JSON.parse(readFileSync(`content/demo/${file}`, "utf8"));
const features = (file: string): Feature[] => read(file).features;
const territories = features("territories.geojson");
const base = features("base.geojson");
const layerFolder = "../plans/linxi-master/1.0/layers";
const layerFiles = readdirSync(`content/demo/${layerFolder}`).map((name) => read(`${layerFolder}/${name}`));
const layers: Feature[] = layerFiles.flatMap(({ features }) => features);
const places: Place[] = read("gazetteer.json");

const polygons = (geometry: Geometry): Ring[][] =>
  geometry.type === "Polygon"
    ? [geometry.coordinates]
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates
      : [];
const positions = (geometry: Geometry): Position[] =>
  geometry.type === "LineString" ? geometry.coordinates : polygons(geometry).flat(2);

function contains(ring: Ring, [x, y]: Position): boolean {
  let within = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + ring.length - 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}
const territoriesAt = (point: Position): unknown[] =>
  territories
    .filter(({ geometry }) => polygons(geometry).some(([outer]) => outer && contains(outer, point)))
    .map(({ properties }) => properties.code);

const edgesOf = (ring: Ring): string[] =>
  ring.slice(1).map((to, at) => [String(ring[at]), String(to)].sort().join(" "));

describe("the demo district", () => {
  test("has eight sub-districts and towns with codes in text and names in both languages", () => {
    expect(territories).toHaveLength(8);
    for (const { properties } of territories) {
      expect(properties.code).toMatch(/^990402\d{6}$/);
      expect(properties.name).toMatch(/(街道|镇)$/);
      expect(properties.nameEn).toMatch(/(Subdistrict|Town)$/);
      expect(["subdistrict", "town"]).toContain(properties.kind);
    }
  });

  test("draws every polygon as closed rings of at least four positions", () => {
    for (const { geometry } of [...territories, ...base, ...layers])
      for (const ring of polygons(geometry).flat()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
  });

  test("winds territories and base map as GeoJSON wants them: outer rings counter-clockwise, holes clockwise", () => {
    for (const { geometry, properties } of [...territories, ...base])
      for (const rings of polygons(geometry))
        for (const [place, ring] of rings.entries())
          expect(Math.sign(turnOf(ring)), String(properties.name ?? properties.code)).toBe(place ? -1 : 1);
  });

  test("splits into territories whose inner borders are shared edge for edge, leaving one outline", () => {
    const seen = new Map<string, number>();
    for (const { geometry } of territories)
      for (const edge of polygons(geometry).flat().flatMap(edgesOf))
        seen.set(edge, (seen.get(edge) ?? 0) + 1);
    expect(Math.max(...seen.values())).toBe(2);
    const outline = [...seen].filter(([, times]) => times === 1);
    const ends = new Map<string, number>();
    for (const [edge] of outline) for (const end of edge.split(" ")) ends.set(end, (ends.get(end) ?? 0) + 1);
    expect([...ends.values()].every((times) => times === 2)).toBe(true);
  });

  test("puts no sampled point in two territories, and leaves no gap in its middle", () => {
    for (let lon = 118.5601; lon < 118.68; lon += 0.0013)
      for (let lat = 30.2401; lat < 30.32; lat += 0.0011) {
        const found = territoriesAt([lon, lat]).length;
        expect(found).toBeLessThanOrEqual(1);
        if (lon > 118.57 && lon < 118.67 && lat > 30.255 && lat < 30.31) expect(found).toBe(1);
      }
  });

  test("keeps every drawn position within the district's bounds", () => {
    for (const { geometry } of [...base, ...layers])
      for (const [lon, lat] of positions(geometry)) {
        expect(lon).toBeGreaterThan(118.555);
        expect(lon).toBeLessThan(118.685);
        expect(lat).toBeGreaterThan(30.239);
        expect(lat).toBeLessThan(30.321);
      }
  });

  test("lists places by unique id and name, each inside the territory it names", () => {
    expect(places.length).toBeGreaterThanOrEqual(120);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
    for (const place of places) {
      expect(territoriesAt([place.lon, place.lat]), place.name).toEqual([place.territory]);
      expect(place.nameEn).toMatch(/^[A-Z]/);
    }
  });

  test("names base features in both languages or in neither", () => {
    for (const { properties } of base) expect(Boolean(properties.name)).toBe(Boolean(properties.nameEn));
  });

  test("publishes no plan layer without its clause, secrecy review and review number", () => {
    for (const { properties } of layers) {
      expect(properties.name && properties.nameEn).toBeTruthy();
      expect(properties.clause).toMatch(/^c\d+$/);
    }
    for (const { layer } of layerFiles) {
      expect(["control-line", "zone", "project", "unit"]).toContain(layer.kind);
      expect(layer.secrecyReview).toMatchObject({ when: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      expect(layer.reviewNumber).toContain("审图号");
    }
  });
});
