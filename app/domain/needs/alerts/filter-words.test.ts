import { expect, test } from "vitest";
import { loadI18n } from "#app/platform/i18n.ts";
import { filterWords, goneFrom } from "./filter-words.ts";

const zh = loadI18n().translate("zh-CN");
const en = loadI18n().translate("en");
const liuwan = { name: "柳湾街道", nameEn: "Liuwan", isGone: false };

test("a filter is said in the reader's language, a text without quotation marks inside quotation marks", () => {
  const filter = { territory: "liuwan", text: '"路灯"' };
  expect(filterWords(zh, filter, { territory: liuwan })).toBe("柳湾街道 · 含有“路灯”");
  expect(filterWords(en, filter, { territory: liuwan })).toBe("Liuwan · with “路灯”");
});

test("what moved lately is not said to be everything", () => {
  expect(filterWords(zh, { changed: "7" }, {})).toBe("近 7 天有进展");
  expect(filterWords(en, { changed: "7", kind: "complaint" }, {})).toMatch(/ · moved in the last 7 days$/);
});

test("what was done away with is said by its name, and what nothing is known of in words", () => {
  const filter = { territory: "liuwan", unit: "x9" };
  const names = { territory: { ...liuwan, isGone: true } };
  expect(filterWords(zh, filter, names)).toBe("柳湾街道（已撤销） · 承办单位：一个已撤销的单位");
  expect(filterWords(en, filter, {})).toBe("a territory that is no more · with a unit that is no more");
});

test("whoever follows it is told which of them is gone", () => {
  const unit = { name: "局", nameEn: "Bureau", isGone: false };
  expect(goneFrom({ territory: "liuwan" }, { territory: liuwan })).toBeUndefined();
  expect(goneFrom({ text: "路灯" }, {})).toBeUndefined();
  expect(goneFrom({ territory: "liuwan" }, {})).toBe("territory");
  expect(goneFrom({ unit: "x" }, { unit: { ...unit, isGone: true } })).toBe("unit");
  expect(goneFrom({ territory: "liuwan", unit: "x" }, { territory: liuwan, unit })).toBeUndefined();
});

test("a circle is named by the place in its middle, else by its territory, by degrees where there is neither", () => {
  const filter = { near: [118.6, 30.28] as [number, number], radius: "1000" as const };
  const place = { by: "place" as const, name: "县医院", nameEn: "County Hospital" };
  const territory = { by: "territory" as const, name: "柳湾街道", nameEn: "Liuwan" };
  expect(filterWords(zh, filter, { near: place })).toBe("县医院周围 1 公里");
  expect(filterWords(en, filter, { near: place })).toBe("1 km around County Hospital");
  expect(filterWords(en, { near: filter.near }, { near: { ...place, nameEn: "" } })).toBe(
    "500 m around 县医院",
  );
  expect(filterWords(zh, filter, { near: territory })).toBe("柳湾街道内一点周围 1 公里");
  expect(filterWords(en, filter, { near: territory })).toBe("1 km around a point in Liuwan");
  expect(filterWords(zh, filter, {})).toBe("地图上一点（30.2800, 118.6000）周围 1 公里");
});
