import { describe, expect, test } from "vitest";
import { addressIn } from "./address.ts";
import { placeIn } from "./given-place.ts";
import { foldedName, keysOf } from "./place-keys.ts";

describe("the keys of a place", () => {
  const keys = keysOf({ name: "文昌小学", nameEn: "Wenchang Primary School", aliases: ["文小"] });
  const has = (part: number, key: string) => keys.some((each) => each.part === part && each.key === key);

  test("begin with its names, aliases, pinyin and initials", () => {
    for (const key of ["文昌小学", "文小", "wenchangxiaoxue", "wcxx", "wx", "wenchangprimaryschool"])
      expect(has(0, key), key).toBe(true);
  });

  test("hold what is inside its names", () => {
    for (const key of ["昌小学", "小学", "xiaoxue", "primaryschool", "school"])
      expect(has(1, key), key).toBe(true);
    expect(new Set(keys.map(({ part, key }) => `${part}${key}`)).size).toBe(keys.length);
  });

  test("are compared without width, case and signs", () => {
    expect(foldedName(" Ｗｅｎ-chang（Ａ） 小学 ")).toBe("wenchanga小学");
  });
});

test("an address is a road and a number, however it is written", () => {
  for (const words of ["大学路15号", "大学路 15 号", "大学路１５号院", "大学路15"])
    expect(addressIn(words), words).toEqual({ road: "大学路", house: 15 });
  for (const words of [
    "15 Daxue Road",
    "No. 15, Daxue Rd.",
    "15A Daxue rd",
    "Daxue Road 15",
    "Daxue Rd No.15",
  ])
    expect(addressIn(words), words).toEqual({ road: "daxueroad", house: 15 });
  for (const words of ["大学路15-3号", "大學路15號", "大学路东段15之2号"])
    expect(addressIn(words), words).toEqual({ road: "大学路", house: 15 });
  for (const words of ["大学路", "15号", "第15中学", "大学路第15中学"])
    expect(addressIn(words), words).toBeUndefined();
});

test("nor does a road with a page of nothing behind it hold anybody up", () => {
  const began = performance.now();
  for (const gap of [" ", "\t", " ,", ","]) expect(addressIn(`路${gap.repeat(40_000)}x`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2000);
});

describe("a row of a file", () => {
  test("gives a place in WGS 84, whatever its columns are called", () => {
    const row = { 名称: "大学路15号", 经度: "118.624865", 纬度: "30.277350", 别名: "老校门;南门" };
    const place = placeIn(row, "gcj02");
    if (typeof place === "string") throw new Error(place);
    expect([place.lon.toFixed(4), place.lat.toFixed(4)]).toEqual(["118.6200", "30.2800"]);
    expect(place).toMatchObject({ road: "大学路", house: 15, aliases: ["老校门", "南门"] });
  });

  test("is refused with a reason", () => {
    expect(placeIn({ lon: "1", lat: "1" }, "wgs84")).toBe("name-missing");
    expect(placeIn({ name: "a" }, "wgs84")).toBe("position-missing");
    expect(placeIn({ name: "a", lon: "东", lat: "1" }, "wgs84")).toBe("position-not-understood");
  });
});
