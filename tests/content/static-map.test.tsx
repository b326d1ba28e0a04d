import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { boundsAround } from "#app/domain/geo/bounds.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";

const base: MapFeature[] = JSON.parse(readFileSync("content/demo/base.geojson", "utf8")).features;
const oldTown = boundsAround([118.6155, 30.2815], 3000, 2000);
const drawn = renderToStaticMarkup(
  <StaticMap
    base={base}
    bounds={oldTown}
    width={760}
    height={500}
    label="老城"
    marks={[
      { geometry: { type: "Point", coordinates: [118.6155, 30.2815] }, kind: "waiting", label: "文昌阁" },
      {
        geometry: {
          type: "LineString",
          coordinates: [
            [118.61, 30.28],
            [118.62, 30.281],
          ],
        },
        kind: "done",
      },
    ]}
  />,
);

describe("the map drawn on the server", () => {
  test("stays under 60 KB for a window of three kilometres", () => {
    expect(drawn.length).toBeLessThan(60_000);
  });

  test("tells what it shows, names a few places and draws each mark by shape", () => {
    expect(drawn).toContain('role="img" aria-label="老城"');
    expect(drawn).toContain("临溪大街");
    expect(drawn).toContain("<title>文昌阁</title>");
    expect(drawn).toContain("map-mark-line");
  });

  test("carries no inline style, which the content security policy forbids", () => {
    expect(drawn).not.toMatch(/ style=|<style/);
    expect(drawn).not.toContain("NaN");
  });
});
