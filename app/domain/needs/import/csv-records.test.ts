import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { seeded } from "#tests/factories/seeded.ts";
import { csvRecords } from "./csv-records.ts";

function read(text: string, pieceLength = text.length) {
  const records = csvRecords();
  const found = [];
  for (let at = 0; at < text.length; at += pieceLength)
    found.push(...records.push(text.slice(at, at + pieceLength)));
  return [...found, ...records.push("", true)];
}

test("cells, quoted cells with line breaks and blank lines are told apart, each with its line", () => {
  expect(read('a,b\r\n1,"x ""y""\nz"\r\n\r\n3,=1+2\n')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", 'x "y"\nz'] },
    { line: 5, cells: ["3", "=1+2"] },
  ]);
});

test("a broken row costs its own line and no other", () => {
  expect(read('a,b\n1,2\n3,"open\n4,5\n6\n7,8 "inch" wide\n9,10\n')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", "2"] },
    { line: 3, fault: "quote-not-closed" },
    { line: 4, cells: ["4", "5"] },
    { line: 5, fault: "wrong-number-of-cells" },
    { line: 6, cells: ["7", '8 "inch" wide'] },
    { line: 7, cells: ["9", "10"] },
  ]);
});

test("a quote that closes lines later takes no row along", () => {
  expect(read('a,b\n1,"open\n2,3\n4,"fine"\n').slice(1)).toEqual([
    { line: 2, fault: "quote-not-closed" },
    { line: 3, cells: ["2", "3"] },
    { line: 4, cells: ["4", "fine"] },
  ]);
});

test("a line without end is dropped as it comes in, and the next one is read", () => {
  const found = read(`a,b\n1,${"z".repeat(700_000)}\n2,3\n`, 50_000);
  expect(found.slice(1)).toEqual([
    { line: 2, fault: "row-too-long" },
    { line: 3, cells: ["2", "3"] },
  ]);
});

test("well-formed tables read as csv-parse reads them, however the text is cut into pieces (seed 7)", () => {
  const { int } = seeded(7);
  const sign = () => ["a", '"', ",", "\n", "\r\n", "诉", " ", "="][int(0, 7)] ?? "";
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: int(1, 6) }, () =>
      Array.from(
        { length: 3 },
        (_cell, at) => (at === 0 ? "k" : "") + Array.from({ length: int(0, 5) }, sign).join(""),
      ),
    );
    const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
    const expected = parse(text, { relax_column_count: true });
    expect(read(text, int(1, 9)).map((record) => ("cells" in record ? record.cells : record.fault))).toEqual(
      expected,
    );
  }
});
