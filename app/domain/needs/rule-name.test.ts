import { expect, test } from "vitest";
import { ruleName } from "./rule-name.ts";

test("a routing rule without an English name shows its own", () => {
  const label = "柳湾街道 × 求助";
  expect(ruleName({ label, labelEn: "Liuwan × Help" })).toEqual({ name: label, nameEn: "Liuwan × Help" });
  expect(ruleName({ label, labelEn: "" })).toEqual({ name: label, nameEn: label });
});
