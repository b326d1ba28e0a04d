import { describe, expect, test } from "vitest";
import { seeded } from "#tests/factories/seeded.ts";
import { findPersonalData, maskPersonalData } from "./personal-data.ts";

describe("what is found and how it is shown", () => {
  test.each([
    ["a mobile number", "请打13800138000联系我", "请打138****8000联系我"],
    ["one in groups", "电话：138 0013 8000。", "电话：138 **** 8000。"],
    ["one with dashes", "138-0013-8000", "138-****-8000"],
    ["one with its country code", "+86 13800138000", "+86 138****8000"],
    ["one with the code run into it", "8613800138000", "86138****8000"],
    ["one in full-width digits", "手机１３８００１３８０００", "手机１３８****８０００"],
    ["one with every digit apart", "1 3 8 0 0 1 3 8 0 0 0", "1 3 8 * * * * 8 0 0 0"],
    ["one with invisible signs between", "138\u200b0013\u200b8000", "138\u200b****\u200b8000"],
    ["one after a word", "wx13800138000", "wx138****8000"],
    ["one before a word", "打13800138000万一没人接", "打138****8000万一没人接"],
    ["a landline", "座机0551-65551234转8001", "座机0551-******34转8001"],
    ["a landline in Beijing with brackets", "(010)6555 1234", "(010)6*** **34"],
    ["an identity card", "身份证11010519491231002X，", "身份证110*************2X，"],
    ["one with a small x and gaps", "110105 19491231 002x", "110*** ******** **2x"],
    ["an old identity card", "证号110105491231002", "证号110**********02"],
    ["a plate", "皖A12345占道", "皖A***45占道"],
    ["a plate with its dot", "车牌皖A·12345", "车牌皖A·***45"],
    ["a plate of an electric car", "皖AD12345和皖A12345F", "皖A****45和皖A****5F"],
    ["a plate by its registration", "Registration: MA 7ZZ 12K", "Registration: MA 7** **K"],
    ["a plate in small letters", "沪b8k721", "沪b***21"],
    ["a plate in full-width signs", "皖Ａ１２３４５", "皖Ａ***４５"],
    ["a training car", "京A1234学", "京A***4学"],
    ["an e-mail address", "写信到zhang.san@example.com吧", "写信到z***@example.com吧"],
    ["one with a full-width sign", "li＠example.cn", "l***＠example.cn"],
    ["one that begins with a mobile number", "13800138000@example.com", "1***@example.com"],
    ["one told around its signs", "zhang3 at 163 dot com，li4（at）qq点com", "z***，l***"],
    [
      "a bank card in any groups behind its word",
      "银行卡号 622202 1000112233446",
      "银行卡号 6222** *********3446",
    ],
    ["a plate in traditional signs", "滬A12345佔道", "滬A***45佔道"],
    ["a landline in a list", "座机0571、87654321，0746——4714990", "座机0571、******21，0746——*****90"],
    ["an identity card parted like a list", "110105、19491231、002X", "110***、********、**2X"],
    ["a bank card", "卡号6222 0200 0000 0000 000", "卡号6222 **** **** ***0 000"],
    ["North American numbers", "call (617) 555-0134 or 617.635.3939", "call (617) ***-**34 or 617.***.**39"],
    ["one with its country code", "+1 617 635 3939", "+1 617 *** **39"],
    [
      "ten digits after a word for telephone",
      "Please call me at 6176353939.",
      "Please call me at 617*****39.",
    ],
    [
      "a foreign plate after its word",
      "License Plate number if available: 8WM471 |",
      "License Plate number if available: 8****1 |",
    ],
    ["one told sign by sign", "电话一三八零零一三八零零零", "电话一三八****八零零零"],
    ["one told with 幺", "幺三八 〇〇幺三 八〇〇〇", "幺三八 **** 八〇〇〇"],
    ["one in rings", "①③⑧⓪⓪①③⑧⓪⓪⓪", "①③⑧****⑧⓪⓪⓪"],
    ["one in other groups", "13800 138000，138001 38000", "138** **8000，138*** *8000"],
    ["one of Hong Kong", "+852 9123 4567或853-66123456", "+852 91** **67或853-66****56"],
    ["one of Taiwan", "0912-345-678，+886 912 345 678", "091*-***-*78，+886 91* *** *78"],
    ["one of another country", "+44 7911 123456", "+44 79** ****56"],
    ["a landline from abroad", "+86 551 6555 1234", "+86 551 **** **34"],
    ["a landline without its area", "物业电话：6555-1234", "物业电话：65**-**34"],
    ["an identity card in any groups", "110 105 1949 12 31 002X", "110 *** **** ** ** **2X"],
    ["an identity card with a slip", "身份证号110105194912310021", "身份证号110*************21"],
    ["one of Hong Kong", "香港身份证A123456(7)", "香港身份证A12***6(7)"],
    ["a passport", "护照号 G12345678", "护照号 G12****78"],
    ["a plate with blanks", "皖 A 12345，沪AD 12345", "皖 A ***45，沪A* ***45"],
    ["a plate without its province", "车牌号是A12345", "车牌号是A****5"],
    ["a plate of the armed police", "WJ皖12345", "WJ****45"],
    ["two kinds in one line", "13800138000，皖A12345", "138****8000，皖A***45"],
  ])("%s: %s → %s", (_case, text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
});

describe("what stays as it is", () => {
  test.each([
    "受理编号2026-000417",
    "2026-11-22 13:00",
    "2026年11月22日13时",
    "20261122130045",
    "总投资13,800,138,000元",
    "总投资13800138000元",
    "面积1380.0138平方米",
    "G50高速、S103省道、X012",
    "沿G312国道K1234+567处",
    "拨打12345、110或95588，或者400-800-1234",
    "toll-free (866) 266-8464 or 1-800-555-0199",
    "邮编230001，门牌1380号",
    "订单号2026112213004512345",
    "统一社会信用代码91110108551385082Q",
    "行政区划代码340104007001",
    "东经117.227219，北纬31.820587",
    "110105194912310021",
    "1234567890123456",
    "宗地号340104-007-GB00123",
    "/photos/5c8921417505d5e0e7.jpg /photos/5a13800138000b.jpg",
    "京港澳高速、沪苏通铁路、京A组",
    "新A标段和皖C区",
    "Grey Fiat, no license plates, has been there",
    "plate in 2019",
    "registration 2011 has run out",
    "a license for 2 dogs",
    "Parcel ID 2011577000, pid=0202551000",
    "@社区居委会 请回复",
    "Look at 163.com and qq.com; we met at 126 Park Road",
    "144919.0,42.3082,-71.106，new cart 7156717501 08/28/2015",
    "二〇二六年十一月二十八日，一二三四五六七号楼",
    "皖C12345平方米、新A10000户",
    "里程K1234+56789，高程+30.2800000",
    "near 90 Windsor: 0902025020",
    "",
  ])("%j", (text) => {
    expect(findPersonalData(text)).toEqual([]);
    expect(maskPersonalData(text)).toBe(text);
  });
});

test("places are places in the text as it was written", () => {
  const text = "🚧电话１３８００１３８０００，邮箱a@b.cn";
  const spans = findPersonalData(text);
  expect(spans.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["mobile", "１３８００１３８０００"],
    ["email", "a@b.cn"],
  ]);
});

test("an office's answer keeps its own telephone and still hides a resident's", () => {
  const answer = "请李女士13800138000留意，咨询电话0551-65551234。";
  expect(maskPersonalData(answer, ["landline"])).toBe("请李女士138****8000留意，咨询电话0551-65551234。");
});

test("a masked text holds nothing more to mask, and keeps its length but for e-mail names", () => {
  const { int } = seeded(21);
  const digit = () => String(int(0, 9));
  for (let round = 0; round < 500; round += 1) {
    const mobile = `1${int(3, 9)}${Array.from({ length: 9 }, digit).join("")}`;
    const plate = `皖A${Array.from({ length: 5 }, digit).join("")}`;
    const text = `住在${int(1, 99)}栋，电话${mobile}，车${plate}，${int(2000, 2030)}年`;
    const masked = maskPersonalData(text);
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(["mobile", "plate"]);
    expect(findPersonalData(masked)).toEqual([]);
    expect(masked).toHaveLength(text.length);
  }
});

test("a long hostile text is read in a moment", () => {
  const texts = [
    "1".repeat(50_000),
    "1 ".repeat(50_000),
    "a".repeat(50_000),
    "plate ".repeat(10_000),
    "6222 ".repeat(10_000),
    ...[
      "1、",
      "138，0",
      "微信 is ",
      "加我微信:a",
      "微信号",
      "QQ1",
      "a at qq",
      "a@a.",
      "t.me/",
      "电话1",
      "幺三、",
    ].map((unit) => unit.repeat(20_000 / unit.length)),
  ];
  const before = performance.now();
  for (const text of texts) findPersonalData(text);
  expect(performance.now() - before).toBeLessThan(2_000);
});
