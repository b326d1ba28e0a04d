import { expect, test } from "vitest";
import { byteRangeOf } from "./byte-range.ts";

test.each([
  ["bytes=0-9", { from: 0, to: 9 }],
  ["bytes=90-", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-1000", { from: 0, to: 99 }],
  ["bytes=50-1000", { from: 50, to: 99 }],
  ["bytes=100-", "beyond"],
  ["bytes=-0", "beyond"],
  // RFC 9110, 14.2: what can't be understood, and more than one part, is answered with the whole.
  [null, undefined],
  ["bytes=-", undefined],
  ["bytes=9-2", undefined],
  ["bytes=0-1,5-6", undefined],
  ["pages=1-2", undefined],
])("of 100 bytes, %s is %o", (header, part) => {
  expect(byteRangeOf(header, 100)).toEqual(part);
});

test("an empty file has no part", () => {
  expect(byteRangeOf("bytes=0-", 0)).toBe("beyond");
});
