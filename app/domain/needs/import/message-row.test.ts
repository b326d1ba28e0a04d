import { expect, test } from "vitest";
import { cellsOf, importContext } from "#tests/factories/imports.ts";
import { messageRow } from "./message-row.ts";

const message = {
  留言编号: "12",
  留言用户: "A0001",
  留言主题: "咨询临溪路何时通车",
  留言时间: "2019/2/28 9:32:09",
  留言详情: "\t\n临溪路围了一年了，\n什么时候通车？\n\t",
};
const mapped = (row: Readonly<Record<string, string>>) =>
  messageRow(cellsOf({ ...message, ...row }), importContext("messages", "Asia/Shanghai"));

test("a message without a reply is a need that waits; blanks around the words go, line breaks within stay", () => {
  expect(mapped({})).toMatchObject({
    ok: true,
    notes: [],
    need: {
      kind: "enquiry",
      words: "临溪路围了一年了，\n什么时候通车？",
      submittedAt: "2019-02-28T01:32:09.000Z",
      state: "assigned",
      position: null,
      answer: null,
    },
  });
});

test("a reply with its date closes the need", () => {
  expect(mapped({ 答复意见: "您好！六月通车。", 答复时间: "2019-03-05" })).toMatchObject({
    need: {
      state: "closed",
      closedAt: "2019-03-04T16:00:00.000Z",
      answer: { kind: "official", words: "您好！六月通车。", result: "explained" },
    },
  });
  expect(mapped({ 答复意见: "您好！" })).toMatchObject({ reason: "answer-without-date", sourceKey: "12" });
});

test("a label gives the category; votes are counted and stay out", () => {
  expect(mapped({ 一级分类: "卫生计生", 点赞数: "7", 反对数: "0" })).toMatchObject({
    notes: ["votes-not-taken-over"],
    need: { category: "health" },
  });
});

test("a message that reports somebody is a report", () => {
  expect(mapped({ 留言主题: "举报某工地夜间施工" })).toMatchObject({ need: { kind: "report" } });
});
