import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "./bounds.ts";
import { fromWgs84 } from "./datum.ts";
import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";
import { coordinatesFrom, typedPosition } from "./typed-position.ts";

const place: Position = [118.62, 30.28];
const district: Bounds = [118.555, 30.235, 118.685, 30.325];

test("degrees are understood in both orders, with any comma, signs of any width and their names", () => {
  for (const typed of [
    "118.62, 30.28",
    "118.62，30.28",
    "30.28 118.62",
    "（118.62、30.28）",
    "１１８.62, 30.28",
    "30.28N 118.62E",
    "N30.28, E118.62",
    "北纬30.28 东经118.62",
    "北纬３０．２８度，东经１１８．６２度",
    "经度：118.62；纬度：30.28",
    "lat: 30.28, lng: 118.62",
    `30°16'48"N 118°37'12"E`,
    "30°16′48″N, 118°37′12″E",
    "东经118度37分12秒 北纬30度16分48秒",
    "北纬30°16.8′ 东经118°37.2′",
  ])
    expect(coordinatesFrom(typed), typed).toEqual(place);
  for (const typed of [
    "N30°16.8′ E118°37.2′",
    "E118°37′12″N30°16′48″",
    "E118.62°, 30.28°N",
    `30°16'48"北 118°37'12"东`,
    "東經118度37分12秒 北緯30度16分48秒",
    "30 16 48 N 118 37 12 E",
    "N 30 16 48 E 118 37 12",
    "30d16m48s N 118d37m12s E",
    "+30.2800+118.6200/",
    '{"lat":30.28,"lng":118.62}',
    '{"type":"Point","coordinates":[118.62,30.28,5]}',
    "SRID=4326;POINT(118.62 30.28)",
    "lat=30.28&lon=118.62",
    "Latitude: 30.28 Longitude: 118.62",
    "Lat 30.28, Long 118.62",
    "坐标：118.62,30.28",
    "@30.28,118.62,17z",
    "118.62\u200b,\u200e30.28",
  ])
    expect(coordinatesFrom(typed, { around: district }), typed).toEqual(place);
  expect(coordinatesFrom("\u221230.28, 118.62")).toEqual([118.62, -30.28]);
  expect(coordinatesFrom(`33°52'10"S 151°12'30"E`)?.[1]).toBeLessThan(0);
});

test("what is no position is not taken for one", () => {
  for (const typed of [
    "",
    "118.62",
    "1,2,3",
    "190, 95",
    "大学路 15 号 3 栋",
    "近30天 12件",
    "https://www.amap.com/",
    "118°75'E 30°16'N",
    `118°37'72"E 30°16'N`,
    "118.5°37'E 30.2°N",
    "https://example.com/?q=30.28,118.62",
  ])
    expect(coordinatesFrom(typed), typed).toBeUndefined();
});

test("a link that was cut off in the middle of a sign is read as far as it goes", () => {
  for (const host of ["https://www.google.com/maps", "https://map.baidu.com"])
    expect(coordinatesFrom(`${host}/%E5%8D`), host).toBeUndefined();
  expect(typedPosition("https://www.google.com/maps/%E5%8D/@30.28,118.62,15z")?.how).toBe("link");
});

test("what is longer than any link is not read at all", () => {
  expect(coordinatesFrom(`${" ".repeat(1900)}118.62, 30.28`)).toEqual(place);
  const started = performance.now();
  expect(coordinatesFrom("1 ".repeat(1_000_000))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(50);
});

test("whatever is typed, it is a position or none", () => {
  const link = fc
    .tuple(fc.constantFrom("amap.com", "map.baidu.com", "map.qq.com", "osm.org", "google.com"), fc.string())
    .map(([host, rest]) => `https://www.${host}/${rest}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), link), (typed) => {
      for (const degrees of coordinatesFrom(typed) ?? []) expect(degrees).not.toBeNaN();
    }),
  );
});

test("numbers that could be either are told by where the portal lies", () => {
  const kashgar: Bounds = [75.9, 39.4, 76.1, 39.6];
  expect(coordinatesFrom("39.47, 75.99", { around: kashgar })).toEqual([75.99, 39.47]);
  expect(coordinatesFrom("75.99, 39.47", { around: kashgar })).toEqual([75.99, 39.47]);
});

test("degrees of a web map are brought back from it", () => {
  for (const datum of ["gcj02", "bd09"] as const) {
    const [lon, lat] = fromWgs84(place, datum);
    const read = typedPosition(`${lon},${lat}`, { datum });
    expect(metresBetween(read?.at ?? [0, 0], place)).toBeLessThan(0.05);
    expect(read).toMatchObject({ datum, how: "degrees" });
  }
});

describe("links of maps", () => {
  const [gcjLon, gcjLat] = fromWgs84(place, "gcj02");
  const [bdLon, bdLat] = fromWgs84(place, "bd09");
  test.each([
    [`https://uri.amap.com/marker?position=${gcjLon},${gcjLat}&name=x`, "gcj02"],
    ["https://uri.amap.com/marker?position=118.62,30.28&coordinate=wgs84", "wgs84"],
    [`https://ditu.amap.com/regeo?lng=${gcjLon}&lat=${gcjLat}`, "gcj02"],
    [`https://wb.amap.com/?p=B0FFH,${gcjLat},${gcjLon},name`, "gcj02"],
    [`https://api.map.baidu.com/marker?location=${bdLat},${bdLon}&output=html`, "bd09"],
    [`https://api.map.baidu.com/marker?location=${gcjLat},${gcjLon}&coord_type=gcj02`, "gcj02"],
    [`https://apis.map.qq.com/uri/v1/marker?marker=coord:${gcjLat},${gcjLon};title:x`, "gcj02"],
    ["https://www.openstreetmap.org/#map=17/30.28/118.62", "wgs84"],
    ["https://www.openstreetmap.org/?mlat=30.28&mlon=118.62#map=12/1/2", "wgs84"],
    [`https://www.google.com/maps/@${gcjLat},${gcjLon},17z`, "gcj02"],
    [`https://www.google.com/maps/place/x/@1,2,17z/data=!3d${gcjLat}!4d${gcjLon}`, "gcj02"],
    ["geo:30.28,118.62?z=17", "wgs84"],
    ["GEO:0,0?q=30.28,118.62(here)", "wgs84"],
    [`uri.amap.com/marker?position=${gcjLon},${gcjLat}`, "gcj02"],
    [`我在这里 https://uri.amap.com/navigation?to=${gcjLon},${gcjLat},x 快来`, "gcj02"],
  ])("%s", (link, datum) => {
    const read = typedPosition(link);
    expect(metresBetween(read?.at ?? [0, 0], place)).toBeLessThan(0.05);
    expect(read).toMatchObject({ datum, how: "link" });
  });

  test("Baidu's own address has metres: Tian'anmen's, as published", () => {
    const read = typedPosition("https://map.baidu.com/poi/天安门/@12958175,4825923.77,18z");
    expect(metresBetween(read?.at ?? [0, 0], [116.39139, 39.90733])).toBeLessThan(30);
  });
});

describe("metres of CGCS2000", () => {
  // The same spot by EPSG:4549 (zone 40 of 3 degrees, 120 E), 4528 and 4498's kin, as proj4 gives it elsewhere in the plans' tests.
  test("with the zone before the easting, of 3 or of 6 degrees, in either order", () => {
    for (const typed of ["X=3351234.5 Y=39655801.2", "39655801.2, 3351234.5", "3351234.5 20655801.2"]) {
      const read = typedPosition(typed, { around: district });
      expect(read, typed).toMatchObject({ how: "metres", meridian: 117, zoneGiven: true });
    }
  });

  test("without a zone lie in the zone of 3 degrees around the portal, and that is said", () => {
    const read = typedPosition("3351234.5 364198.8", { around: district });
    expect(read).toMatchObject({ how: "metres", meridian: 120, zoneGiven: false });
  });

  test("on the central meridian the easting is 500 km and the latitude that of the meridian's arc", () => {
    // A quarter of the meridian measures 10 001 965.73 m on this ellipsoid; 45 degrees of it 4 984 944.378 m.
    const read = typedPosition("4984944.378, 39500000");
    expect(read?.at[0]).toBeCloseTo(117, 7);
    expect(read?.at[1]).toBeCloseTo(45, 6);
  });

  test("are not made of numbers that no zone of China has", () => {
    expect(typedPosition("500000 100")).toBeUndefined();
    expect(typedPosition("99500000 3351234")).toBeUndefined();
  });
});

test("whatever is written, it is a place on earth or none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const at = coordinatesFrom(text);
      if (at) expect(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90).toBe(true);
    }),
  );
});
