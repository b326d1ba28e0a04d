import { expect, test } from "vitest";
import { sourceWords } from "./policy-words.ts";

test("a source given in both languages is told in the reader's; one given once is told as it is", () => {
  const both = "摘要为本门户编写 · Summaries written for this portal";
  expect(sourceWords("zh-CN", both)).toBe("摘要为本门户编写");
  expect(sourceWords("en", both)).toBe("Summaries written for this portal");
  expect(sourceWords("en", "国务院公报 2019 年第 12 号")).toBe("国务院公报 2019 年第 12 号");
  expect(sourceWords("zh-CN", "Gazette, 2019 · No. 12")).toBe("Gazette, 2019 · No. 12");
});
