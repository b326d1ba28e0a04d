import { describe, expect, test } from "vitest";
import { basemapShape } from "./basemap.ts";
import { basemapPresets } from "./basemap-presets.ts";
import { addressFault, tileAddress, tileHosts } from "./tile-address.ts";
import { tileOf } from "./tile-grid.ts";

const plain = { servers: [], token: null, zoomShift: 0 };

describe("the address of a tile", () => {
  test("is filled with number, server and key", () => {
    const address = "https://t{s}.maps.example/{z}/{x}/{y}.png?tk={key}";
    const filled = { servers: ["0", "1"], token: "a b", zoomShift: 1 };
    expect(tileAddress(address, { x: 3, y: 4, z: 5 }, filled)).toBe(
      "https://t1.maps.example/6/3/4.png?tk=a%20b",
    );
  });

  test("counts upwards where the service does (TMS)", () => {
    expect(tileAddress("https://maps.example/{z}/{x}/{-y}", { x: 0, y: 0, z: 3 }, plain)).toBe(
      "https://maps.example/3/0/7",
    );
  });

  test("may be copied from a WMTS service's own description", () => {
    const address = "https://maps.example/wmts/roads/{TileMatrix}/{TileRow}/{TileCol}.png";
    expect(addressFault(address)).toBeUndefined();
    expect(tileAddress(address, { x: 3, y: 4, z: 5 }, plain)).toBe(
      "https://maps.example/wmts/roads/5/4/3.png",
    );
    expect(addressFault("https://maps.example/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}")).toBe(
      "tile-address-place-unknown",
    );
  });

  test("is refused where a place is unknown or missing, or where no host is named", () => {
    expect(addressFault("https://maps.example/{z}/{x}/{q}")).toBe("tile-address-place-unknown");
    expect(addressFault("https://maps.example/{z}/{x}")).toBe("tile-address-incomplete");
    for (const address of [
      "/tiles/{z}/{x}/{y}",
      "ftp://maps.example/{z}/{x}/{y}",
      "https://{x}.example/{z}/{y}",
      "https://a;script-src.example/{z}/{x}/{y}",
      "https://user:word@maps.example/{z}/{x}/{y}",
    ])
      expect(addressFault(address), address).toBe("tile-address-not-understood");
  });

  test("names its hosts exactly", () => {
    const service = {
      address: "https://t{s}.maps.example/{z}/{x}/{y}",
      labels: "https://names.example:8443/{z}/{x}/{y}",
      servers: ["0", "1"],
    };
    expect(tileHosts(service)).toEqual([
      "https://t0.maps.example",
      "https://t1.maps.example",
      "https://names.example:8443",
    ]);
  });
});

describe("the presets", () => {
  test("are sound, and none is offered", () => {
    for (const [key, preset] of basemapPresets) {
      expect(basemapShape.parse(preset), key).toEqual(preset);
      expect(preset.retired).toBe(true);
    }
  });

  test("ask for the tile that shows a place, by each service's own counting", () => {
    const asked = (key: string, at: [number, number], z: number) => {
      const preset = basemapPresets.get(key);
      if (!preset) throw new Error(key);
      return tileAddress(preset.address, tileOf(at, z, preset.grid), { ...preset, token: "k" });
    };
    // Tianditu's two matrix sets at their first matrix, as its own addresses are published.
    expect(asked("tianditu", [100, 30], 1)).toMatch(/TILEMATRIX=1&TILEROW=0&TILECOL=1&tk=k$/);
    expect(asked("tianditu-degrees", [100, 30], 0)).toMatch(/TILEMATRIX=1&TILEROW=0&TILECOL=1&tk=k$/);
    expect(asked("osm", [20.6852, 40.1222], 9)).toBe("https://tile.openstreetmap.org/9/285/193.png");
    expect(asked("baidu", [116.404, 39.915], 4)).toMatch(/x=3&y=1&z=4/);
  });
});
