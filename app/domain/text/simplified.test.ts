import { expect, test } from "vitest";
import { simplified } from "./simplified.ts";

test.each([
  ["傳統路燈壞了，停車場噪音擾民", "传统路灯坏了，停车场噪音扰民"],
  ["衞生間漏水　電動車充電", "卫生间漏水　电动车充电"],
  ["臺階、綠化帶、雨汙分流、裏弄鄰裡", "台阶、绿化带、雨污分流、里弄邻里"],
  ["路灯 street lamp 2026-000417", "路灯 street lamp 2026-000417"],
])("%s is compared as %s", (written, compared) => {
  expect(simplified(written)).toBe(compared);
});

test("every character stays one, and what is folded once stays as it is", () => {
  const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
  expect(all.filter((sign) => simplified(sign).length !== 1)).toEqual([]);
  expect(all.filter((sign) => simplified(simplified(sign)) !== simplified(sign))).toEqual([]);
});
