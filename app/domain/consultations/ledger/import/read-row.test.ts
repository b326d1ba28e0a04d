import { expect, test } from "vitest";
import { subjectFinder } from "./find-subject.ts";
import { headsOf, importColumns } from "./import-columns.ts";
import { type RowContext, readRow } from "./read-row.ts";
import { dayIn, yesOrNo } from "./read-values.ts";

const clause = (anchor: string, number: string, heading: string, plan = "plan") => ({
  ...{ value: `${plan}#clause:${anchor}`, plan: plan === "plan" ? "总体规划" : "近期规划", planEn: "Plan" },
  ...{ name: `${number} ${heading}`, nameEn: `${number} ${heading}` },
});
const choices = [
  { value: "plan", plan: "总体规划", planEn: "Master plan", name: "", nameEn: "" },
  clause("c12", "第十二条", "步行"),
  clause("c3", "第三条", "水系"),
  { value: "plan#layer:zone", plan: "总体规划", planEn: "Master plan", name: "分区", nameEn: "Zones" },
];
const choice = (code: string, name: string, nameEn: string) => ({ code, name, nameEn });
const context: RowContext = {
  days: { opensOn: "2026-11-01", closesOn: "2026-11-30", today: "2026-11-20" },
  subjectFor: subjectFinder(choices),
  territories: [choice("liuwan", "柳湾街道", "Liuwan")],
  ageBands: [choice("60", "60岁及以上", "60 or older")],
  groups: [choice("merchant", "商户", "Merchants")],
  scans: new Map([
    ["信1.pdf", true],
    ["bad.pdf", false],
  ]),
  plainWords: (text) => text.trim(),
};
const heads = [
  "意见内容（必填）",
  "渠道",
  "姓名",
  "收到日期 *",
  "单位",
  "利害关系",
  "身份",
  "条款",
  "是否公开",
  "街道",
  "年龄段",
  "群体",
  "扫描件",
];
const read = (...cells: string[]) => readRow({ line: 2, cells }, headsOf(heads).places, context);

test("heads are known in both languages, in any order, and what is unknown, twice or missing is told", () => {
  expect(headsOf(["Words", "CHANNEL", " 姓 名 ", "Phone", "备注"])).toMatchObject({
    places: { words: 0, channel: 1, name: 2 },
    unknown: ["Phone", "备注"],
    missing: ["receivedOn"],
  });
  expect(headsOf(heads)).toMatchObject({ unknown: [], missing: [], twice: [] });
  expect(Object.keys(headsOf(heads).places)).toHaveLength(importColumns.length);
  expect(headsOf(["意见", "内容"]).twice).toEqual(["words"]);
});

test("a whole row is read as the ledger takes it", () => {
  expect(
    read(
      "\t请修桥\n谢谢",
      "来信",
      "张三",
      "2026/11/3",
      "",
      "",
      "居民",
      "12",
      "√",
      "柳湾街道",
      "60岁及以上",
      "商户",
      "扫描/信1.PDF",
    ),
  ).toEqual({
    ok: true,
    entry: {
      ...{ channel: "paper", kind: "individual", name: "张三", organisation: null, stake: null },
      ...{ receivedOn: "2026-11-03", subject: "plan#clause:c12", words: "请修桥\n谢谢", mayPublish: true },
      ...{ territoryId: "liuwan", ageBand: "60", interestGroup: "merchant", scan: "信1.pdf" },
    },
  });
  expect(read("请修桥", "phone", "", "20261103", "柳湾小学")).toMatchObject({
    entry: {
      kind: "organisation",
      name: "柳湾小学",
      organisation: "柳湾小学",
      mayPublish: false,
      subject: "",
    },
  });
});

test("everything that is wrong with a row is told at once, each with its column", () => {
  const wrong = read(
    "",
    "微信",
    "",
    "3/11/2026",
    "",
    "",
    "企业",
    "第九十九条",
    "也许",
    "没有",
    "童",
    "无",
    "other.pdf",
  );
  expect(wrong).toEqual({
    ok: false,
    problems: [
      { column: "channel", fault: "channel-unknown" },
      { column: "name", fault: "cell-needed" },
      { column: "stake", fault: "cell-needed" },
      { column: "receivedOn", fault: "day-not-understood" },
      { column: "subject", fault: "clause-not-found" },
      { column: "words", fault: "cell-needed" },
      { column: "mayPublish", fault: "yes-or-no" },
      { column: "territory", fault: "territory-unknown" },
      { column: "ageBand", fault: "age-band-unknown" },
      { column: "group", fault: "group-unknown" },
      { column: "scan", fault: "scan-not-sent" },
    ],
  });
  const days = (day: string) => read("好", "电话", "张三", day);
  expect(days("2026-10-31")).toMatchObject({ problems: [{ fault: "day-outside-period" }] });
  expect(days("2026-11-21")).toMatchObject({ problems: [{ fault: "day-to-come" }] });
  expect(read("好", "电话", "张三", "46329", "", "", "", "", "", "", "", "", "bad.pdf")).toMatchObject({
    problems: [{ column: "scan", fault: "scan-not-taken" }],
  });
});

test("days are read as people and spreadsheets write them, and nothing is guessed", () => {
  for (const day of [
    "2026-11-03",
    "2026/11/3",
    "2026.11.3",
    "2026年11月3日",
    "20261103",
    "２０２６－１１－０３",
    "2026-11-03 08:30:00",
    "2026/11/3 8:30",
    "46329",
    "46329.4",
  ])
    expect(dayIn(day)).toBe("2026-11-03");
  for (const day of ["3/11/2026", "11月3日", "2026-13-01", "2026-02-30", "昨天", "1", "2026"])
    expect(dayIn(day)).toBeUndefined();
  expect(["是", "√", "Yes", "同意", "否", "", "×", "不同意", "也许"].map(yesOrNo)).toEqual([
    ...[true, true, true, true, false, false, false, false, undefined],
  ]);
});

test("a clause is found by its number, anchor, heading or plan, and not where several plans have one", () => {
  const find = subjectFinder(choices);
  for (const text of [
    "第十二条",
    "第12条",
    "12",
    "十二",
    "c12",
    "步行",
    "第十二条 步行",
    "《总体规划》第十二条",
    "plan#clause:c12",
    "１２",
  ])
    expect(find(text)).toEqual({ ok: true, subject: "plan#clause:c12" });
  expect(find("分区")).toEqual({ ok: true, subject: "plan#layer:zone" });
  expect(find("总体规划")).toEqual({ ok: true, subject: "plan" });
  expect(find("")).toEqual({ ok: true, subject: "" });
  expect(find("第13条")).toEqual({ ok: false, several: false });
  const two = subjectFinder([...choices, clause("c12", "第十二条", "车行", "other")]);
  expect(two("第十二条")).toEqual({ ok: false, several: true });
  expect(two("近期规划第12条")).toEqual({ ok: true, subject: "other#clause:c12" });
});
