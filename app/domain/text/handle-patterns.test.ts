import { expect, test } from "vitest";
import { findPersonalData, maskPersonalData } from "./personal-data.ts";

test.each([
  ["加我微信abc_1234，我发照片", "加我微信a**_***4，我发照片"],
  ["微信号：lanzi-green88", "微信号：l****-******8"],
  ["微信：chan.tai_man", "微信：c***.***_**n"],
  ["我的ＶＸ：ｈｚｗａｎｇ７５", "我的ＶＸ：ｈ******５"],
  ["加V信 laoli_9527 详谈", "加V信 l****_***7 详谈"],
  ["同号，v：laowang_1970；＋V：meimei888", "同号，v：l******_***0；＋V：m*******8"],
  ["QQ 号 23456789，扣扣：765432100", "QQ 号 2******9，扣扣：7*******0"],
  ["加我微信號 mei_lin1988 傳照片", "加我微信號 m**_******8 傳照片"],
  ["請加 LINE ID amychen", "請加 LINE ID a*****n"],
  ["抖音号 dy9988abc，小红书号：95279527", "抖音号 d*******c，小红书号：9******7"],
  ["My WeChat id is harry_lin88", "My WeChat id is h****_****8"],
  ["Telegram @old_tree, t.me/gardenlover", "Telegram @o**_***e, t.me/g*********r"],
  ["WhatsApp me at 9123 4567", "WhatsApp me at 9*** ***7"],
  ["skype: live:john.citizen", "skype: l***:****.******n"],
])("a name in a messenger is one: %s → %s", (text, masked) => {
  expect(maskPersonalData(text)).toBe(masked);
  expect(findPersonalData(text).every(({ kind }) => kind === "handle")).toBe(true);
  expect(maskPersonalData(masked)).toBe(masked);
});

test.each([
  "微信公众号hz_planning，官方微信：hz_planning26，公众号（微信号：museum88）",
  "微信群、QQ群2000人没收到通知，微信支付也不行",
  "微信iPhone15上打不开，8.0.32版本也一样",
  "微信：希望增加公示推送；微信小程序“问计”",
  "QQ 2007年就有了，QQ20070人次，快手2026年",
  "建议加微循环线，加V形护栏，wx-20型水表",
  "微信號召大家植樹，LINE上的官方帳號",
  "WeChat: please add a reminder; WeChat ID is needed, why? A WeChat mini-program",
  "WhatsApp 2026-01-15, WhatsApp and Telegram groups",
  "line 2 and Line 10; my vehicle, my vegetable garden",
  "Discord between neighbours grew since 2019; signal A12345",
])("what is no person's name stays: %s", (text) => {
  expect(maskPersonalData(text)).toBe(text);
});
