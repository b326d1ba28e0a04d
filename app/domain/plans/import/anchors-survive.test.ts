import fc from "fast-check";
import { expect, test } from "vitest";
import { docxFile, para } from "#tests/factories/docx.ts";
import { anchorsFor, type ComingClause, type FormerClause } from "./anchors-for.ts";
import { wordsOf } from "./read-clauses.ts";
import { readDocxPlan } from "./read-docx-plan.server.ts";
import { readMarkdownPlan } from "./read-markdown-plan.server.ts";

type Clause = { origin: string | null; heading: string; words: string };

/** As plans are written: headings that come in every chapter, and half of each clause said in all of them. */
const headings = ["总体要求", "空间布局", "实施保障", "步行网络", "水源保护", "近期建设"];
const boilerplate = "严格落实国土空间规划和用途管制要求，统筹保护与发展。";
const nouns = "河湖库渠山林田草园路桥站校院馆店村镇街巷坊里台亭楼塔门墙井泉".split("");
const sentence = fc
  .array(fc.nat(nouns.length ** 2 - 1), { minLength: 6, maxLength: 14 })
  .map((pairs) =>
    pairs
      .map((pair) => `${nouns[pair % nouns.length]}${nouns[Math.floor(pair / nouns.length)]}应予保护，`)
      .join(""),
  );
const clause = fc
  .record({ heading: fc.constantFrom(...headings), words: sentence })
  .map(({ heading, words }): Clause => ({ origin: null, heading, words: `${boilerplate}${words}` }));
const edit = fc.record({
  kind: fc.constantFrom("insert", "delete", "reorder", "rename", "reword", "split", "merge"),
  at: fc.nat(),
  to: fc.nat(),
  clause,
});

function edited(
  before: readonly Clause[],
  edits: readonly { kind: string; at: number; to: number; clause: Clause }[],
) {
  const now = before.map((one) => ({ ...one, touched: false }));
  for (const { kind, at: place, to, clause: other } of edits) {
    const at = now.length === 0 ? 0 : place % now.length;
    const [found, next] = [now[at], now[at + 1]];
    if (kind === "insert" || !found) now.splice(at, 0, { ...other, touched: true });
    else if (kind === "delete") now.splice(at, 1);
    else if (kind === "reorder") now.splice(to % now.length, 0, ...now.splice(at, 1));
    else {
      found.touched = true;
      const half = Math.ceil(found.words.length / 2);
      if (kind === "rename") found.heading = other.heading;
      if (kind === "reword") found.words = found.words.slice(0, half) + other.words.slice(half);
      if (kind === "split") {
        now.splice(at + 1, 0, { ...other, words: found.words.slice(half), touched: true });
        found.words = found.words.slice(0, half);
      }
      if (kind === "merge" && next) found.words += now.splice(at + 1, 1)[0]?.words ?? "";
    }
  }
  return now;
}

const numbered = (clauses: readonly Clause[]) =>
  clauses.map(({ heading, words }, at) => ({ anchor: null, number: `第${at + 1}条`, heading, words }));

/** Through a file and back, as it comes from a word processor or an editor. */
function throughFile(clauses: readonly Clause[], kind: "markdown" | "docx"): ComingClause[] {
  const titles = clauses.map(({ heading }, at) => `第${at + 1}条 ${heading}`);
  const text = clauses.map(({ words }, at) => `## ${titles[at]}\n\n${words}\n`).join("\n");
  const head = '---\nid: p\ntitle: 甲\ntier: county\nkind: master\nversion: "2"\n---\n';
  const document =
    kind === "markdown"
      ? readMarkdownPlan("a.md", new TextEncoder().encode(`${head}# 第一章 总则\n\n${text}`)).document
      : readDocxPlan(
          "a.docx",
          docxFile({
            blocks: [
              para("第一章 总则", "1"),
              ...clauses.flatMap(({ words }, at) => [para(titles[at] ?? "", "2"), para(words)]),
            ],
          }),
        ).document;
  return (document?.clauses ?? []).map((one) => ({
    ...{ anchor: one.anchor, number: one.number, heading: one.heading, words: wordsOf(one) },
  }));
}

test("whatever is inserted, deleted, moved, renamed, reworded, split and merged, and by whichever file it comes", () => {
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 14 }),
      fc.array(edit, { maxLength: 10 }),
      fc.constantFrom("markdown" as const, "docx" as const),
      (texts, edits, kind) => {
        const former: FormerClause[] = numbered(texts).map((one, at) => ({ ...one, anchor: `c${at + 1}` }));
        const used = former.map(({ anchor }) => anchor);
        const now = edited(
          texts.map((one, at) => ({ ...one, origin: `c${at + 1}` })),
          edits,
        );
        const { anchors, lost } = anchorsFor(former, numbered(now), used);
        // A file changes nothing.
        expect(anchorsFor(former, throughFile(now, kind), used)).toEqual({ anchors, lost });
        // Each is borne once; each former one is borne or told as lost; a new one was never used.
        expect(new Set(anchors).size).toBe(now.length);
        const gone = lost.map(({ anchor }) => anchor);
        expect([...anchors.filter((anchor) => used.includes(anchor)), ...gone].toSorted()).toEqual(
          used.toSorted(),
        );
        // A clause that nobody touched keeps its own, wherever it went; no like words or heading take it away.
        const texted = (one: Clause) => `${one.heading} ${one.words}`;
        const times = new Map<string, number>();
        for (const one of [...texts, ...now]) times.set(texted(one), (times.get(texted(one)) ?? 0) + 1);
        for (const [at, one] of now.entries())
          if (!one.touched && one.origin !== null && (times.get(texted(one)) ?? 0) <= 2)
            expect(anchors[at]).toBe(one.origin);
      },
    ),
    { numRuns: 200, seed: 4 },
  );
});

test("a heading that every chapter has does not draw an anchor to other words", () => {
  const [one, other] = ["河湖应予保护，退田还湖，清理岸线。", "学校应当增加，十五分钟可达，分期建设。"];
  const former = [
    { anchor: "c1", number: "第1条", heading: "总体要求", words: one },
    { anchor: "c2", number: "第2条", heading: "总体要求", words: other },
  ];
  const coming = [{ anchor: null, number: "第1条", heading: "总体要求", words: other }];
  expect(anchorsFor(former, coming, ["c1", "c2"])).toMatchObject({
    anchors: ["c2"],
    lost: [{ anchor: "c1" }],
  });
});

test("of a clause that was split one part goes on; of two that were merged one is told as lost", () => {
  const words = Array.from({ length: 12 }, (_word, at) => `第${at}项事项由镇街负责落实到位；`);
  const half = (from: number, to: number) => words.slice(from, to).join("");
  const whole = { anchor: "c1", number: "第1条", heading: "职责", words: half(0, 12) };
  const parts = [
    { anchor: null, number: "第1条", heading: "职责", words: half(0, 7) },
    { anchor: null, number: "第2条", heading: "分工", words: half(7, 12) },
  ];
  expect(anchorsFor([whole], parts, ["c1"])).toEqual({ anchors: ["c1", "c2"], lost: [] });
  const former = parts.map((part, at) => ({ ...part, anchor: `c${at + 1}` }));
  expect(anchorsFor(former, [{ ...whole, anchor: null }], ["c1", "c2"])).toMatchObject({
    ...{ anchors: ["c1"], lost: [{ anchor: "c2", heading: "分工" }] },
  });
});
