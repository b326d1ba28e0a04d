import fc from "fast-check";
import { expect, test } from "vitest";
import { loadI18n } from "#app/platform/i18n.ts";
import { docxFile, numbered, para } from "#tests/factories/docx.ts";
import { geojsonLayer, markdownPlan, squareAt } from "#tests/factories/plan-files.ts";
import { cgcs2000Prj, shapefileZip } from "#tests/factories/shapefiles.ts";
import { assembleDraft, noFormer } from "./assemble-draft.ts";
import type { GivenFile } from "./given-file.ts";
import { problemWords } from "./problem-words.ts";
import { readPlanFiles } from "./read-plan-files.server.ts";

const table = "| 编号 | 指标 | 单位 | 2035 | 属性 |\n|-|-|-|-|-|\n| I1 | 覆盖率 | % | 90 | 约束性 |";
const numberings = [[{ format: "chineseCounting", text: "第%1章" }]];
const said = { code: "zone", kind: "zone", name: "分区" };
const sound: GivenFile[] = [
  markdownPlan([
    ["指标", table],
    ["术语", "- **网络**：路。\n\n{{layer-zone}}\n\n[上](#c1)"],
  ]),
  geojsonLayer([
    { name: "甲", west: 118.6, clause: "1" },
    { name: "乙", west: 118.7 },
  ]),
  {
    ...{ name: "plan.docx", said },
    bytes: docxFile({
      numberings,
      blocks: [numbered("总则", 1, 0, "1"), para("第1条 一", "2"), { table: [["甲", "乙"]] }],
    }),
  },
  {
    ...{ name: "zone.zip", said },
    bytes: shapefileZip({
      ...{ fields: ["DLBM", "NAME"], prj: cgcs2000Prj(120) },
      rows: [{ ring: squareAt(118.6), values: ["07", "甲"] }],
    }),
  },
];

const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() });

test("whatever is changed in a file or cut off, it is read or told in words, and never breaks the reader", () => {
  const t = loadI18n().translate("zh-CN");
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      (file, changes) => {
        let bytes = new Uint8Array(file.bytes);
        for (const { at, byte, cut } of changes) {
          const place = at % Math.max(1, bytes.length);
          if (cut && place > bytes.length / 2) bytes = bytes.slice(0, place);
          else bytes[place] = byte;
        }
        const read = readPlanFiles([{ ...file, bytes }]);
        const { document, layers } = read;
        const head = { id: "p", title: "甲", titleEn: "A", tier: "county", kind: "master" } as const;
        const whole = { ...head, parentId: null, subject: null, version: "1", source: "" };
        const told = document
          ? assembleDraft({ head: whole, document, layers, figures: [] }, noFormer).problems
          : [];
        for (const problem of [...read.problems, ...told]) expect(problemWords(t, problem)).not.toBe("");
      },
    ),
    { numRuns: 600, seed: 11 },
  );
});

test("names that every object has are no fields, natures or entities", () => {
  const t = loadI18n().translate("en");
  const head = "---\nid: p\ntoString: x\nconstructor: y\n---\n# 附则\n## 第1条 指标\n";
  const text = `${head}${table.replace("约束性", "constructor")}\n`;
  const { problems } = readPlanFiles([{ name: "plan.md", bytes: new TextEncoder().encode(text) }]);
  const told = problems.map((problem) => `${problem.at} ${problem.problem}: ${problemWords(t, problem)}`);
  expect(told).toContain(
    "3 field-unknown: There is no field “toString” in a head. Correct its spelling or take it out.",
  );
  expect(told.some((line) => line.startsWith("10 nature-unknown"))).toBe(true);
});
