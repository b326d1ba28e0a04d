import { expect, test } from "vitest";
import { jsonRecords } from "./json-records.ts";

function read(text: string, pieceLength = text.length) {
  const records = jsonRecords();
  const found = [];
  for (let at = 0; at < text.length; at += pieceLength)
    found.push(...records.push(text.slice(at, at + pieceLength)));
  return [...found, ...records.push("", true)];
}

test("a line that is no JSON costs itself and no other", () => {
  expect(read('{"a":1}\n{"a":\n\n{"a":"}\\"\u2028"}')).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 2, fault: "not-a-record" },
    { line: 4, value: { a: '}"\u2028' } },
  ]);
});

test.each([1, 3, 1000])("an array over several lines reads as its members, in pieces of %i", (length) => {
  expect(read('[\n  {"a": "}],{"},\n  {\n"b": {"c": 1}},{"d":"\\""}\n]\n', length)).toEqual([
    { line: 2, value: { a: "}],{" } },
    { line: 3, value: { b: { c: 1 } } },
    { line: 4, value: { d: '"' } },
  ]);
});

test("a value without end is dropped as it comes in, and the next line is read", () => {
  const found = read(`{"a":1}\n{"a":"${"z".repeat(2_000_000)}"}\n{"b":2}\n`, 90_000);
  expect(found).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 2, fault: "row-too-long" },
    { line: 3, value: { b: 2 } },
  ]);
});
