import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { aWorkbook } from "#tests/factories/workbooks.ts";
import { importLimits } from "./import-limits.ts";
import { readTable } from "./read-table.server.ts";
import { readTableApart } from "./read-table-apart.server.ts";

const text =
  '姓名,收到日期,意见\r\n张三,2026-11-03,"第一行\n第二行，他说 ""好"""\r\n\r\n,,\n李四,2026/11/3,\t好\n';
const rows = [
  { line: 1, cells: ["姓名", "收到日期", "意见"] },
  { line: 2, cells: ["张三", "2026-11-03", '第一行\n第二行，他说 "好"'] },
  { line: 6, cells: ["李四", "2026/11/3", "\t好"] },
];
const utf16 = (swap: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};
// 姓名,日 / 张三,好 in GB18030.
const gb = Uint8Array.from([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc8, 0xd5, 0x0a],
  ...[0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xba, 0xc3, 0x0a],
]);

test("CSV is read in UTF-8, UTF-16 and GB18030, parted by comma, semicolon or tab, blank rows left out", async () => {
  for (const bytes of [
    strToU8(text),
    strToU8(`\ufeff${text}`),
    ...[utf16(false, true), utf16(true, true), utf16(false, false), utf16(true, false)],
  ])
    expect(await readTable(bytes)).toEqual({ ok: true, rows });
  for (const sign of [";", "\t"]) {
    const parted = strToU8(text.replaceAll(",", sign).replace("\t好", "好"));
    const read = await readTable(parted);
    expect(read.ok && read.rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  }
  expect(await readTable(gb)).toEqual({
    ok: true,
    rows: [
      { line: 1, cells: ["姓名", "日"] },
      { line: 2, cells: ["张三", "好"] },
    ],
  });
});

test("a quote that never closes costs its own line, and says so", async () => {
  const read = await readTable(strToU8('a,b\n1,"2\n3,4\n5,6\n'));
  expect(read).toMatchObject({
    rows: [{ line: 1 }, { line: 2, fault: "quote-not-closed" }, { line: 3 }, { line: 4 }],
  });
});

test("a workbook is read by value: days, formulas, long numbers, line breaks, rows left out", async () => {
  const bytes = aWorkbook([
    ["姓名", "收到日期", "意见", "电话"],
    ["张三", { day: 46329 }, "第一行\n第二行", 13800000000],
    null,
    ["李四", "2026年11月3日", { formula: 'CONCATENATE("请","修")', value: "请修" }, null],
  ]);
  for (const read of [await readTable(bytes), await readTableApart(bytes)])
    expect(read).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ["姓名", "收到日期", "意见", "电话"] },
        { line: 2, cells: ["张三", "2026-11-03", "第一行\n第二行", "13800000000"] },
        { line: 4, cells: ["李四", "2026年11月3日", "请修"] },
      ],
    });
});

test("what is no table, an old workbook, a bomb and a sheet beyond measure are each told as such", async () => {
  const fault = async (bytes: Uint8Array) => {
    const read = await readTableApart(bytes);
    return read.ok ? read.rows.length : read.fault;
  };
  expect(await fault(strToU8("姓名,意见\n"))).toBe("table-empty");
  expect(await fault(new Uint8Array())).toBe("table-empty");
  expect(await fault(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe("table-of-old-excel");
  expect(await fault(zipSync({ "a.txt": strToU8("a") }))).toBe("table-not-understood");
  expect(await fault(strToU8("PK\u0003\u0004broken"))).toBe("table-not-understood");
  expect(await fault(strToU8("%PDF-1.7"))).toBe("table-not-understood");
  const bomb = new Uint8Array(importLimits.unpackedBytes + 1).fill(32);
  expect(await fault(aWorkbook([["a"]], { "xl/worksheets/sheet2.xml": bomb }))).toBe("table-file-too-large");
  const many = `a,b\n${"1,2\n".repeat(importLimits.rows + 2)}`;
  expect(await fault(strToU8(many))).toBe("table-too-many-rows");
  expect(await fault(strToU8(`${"1,".repeat(70)}1\na,b`))).toBe("table-too-many-columns");
});

test("a cell far down or far right does not make a sheet of a million rows", async () => {
  const far = strToU8(
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>',
  );
  const read = await readTableApart(aWorkbook([["a"]], { "xl/worksheets/sheet1.xml": far }));
  expect(read).toEqual({ ok: false, fault: "table-too-many-rows" });
});
