import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorsFor, type FormerClause } from "./anchors-for.ts";

const clause = (number: number, heading: string, words: string, anchor: string | null = null) => ({
  ...{ anchor, number: `第${number}条`, heading, words },
});
const former = (number: number, heading: string, words: string): FormerClause => ({
  ...clause(number, heading, words),
  anchor: `c${number}`,
});
const walking = "补齐社区步行网络，十五分钟内到达公园、学校与菜市场。";
const water = "保护云湖水源地，一级保护区内不得新建与供水无关的设施。";

describe("the anchor of a clause", () => {
  test("is the one it names itself, before any likeness", () => {
    const { anchors, lost } = anchorsFor(
      [former(1, "步行", walking)],
      [clause(1, "步行", walking, "walk")],
      [],
    );
    expect(anchors).toEqual(["walk"]);
    expect(lost).toEqual([{ anchor: "c1", number: "第1条", heading: "步行" }]);
  });

  test("stays when the clause moves down by one that was put before it", () => {
    const before = [former(1, "步行", walking), former(2, "水源", water)];
    const after = [
      clause(1, "目的", "为统筹开发与保护制定本规划。"),
      clause(2, "步行", walking),
      clause(3, "水源", water),
    ];
    expect(anchorsFor(before, after, ["c1", "c2"])).toEqual({ anchors: ["c1-2", "c1", "c2"], lost: [] });
  });

  test("follows the words when number and heading changed", () => {
    const reworded = walking.replace("菜市场", "医院");
    const { anchors } = anchorsFor([former(1, "步行", walking)], [clause(7, "慢行系统", reworded)], []);
    expect(anchors).toEqual(["c1"]);
  });

  test("is new when number alone is the same, and the old one is told as lost", () => {
    const after = anchorsFor([former(1, "步行", walking)], [clause(1, "水源", water)], []);
    expect(after.anchors).toEqual(["c1-2"]);
    expect(after.lost).toMatchObject([{ anchor: "c1" }]);
  });

  test("is never one that an earlier version used for another clause", () => {
    expect(anchorsFor([], [clause(1, "水源", water)], ["c1", "c1-2"]).anchors).toEqual(["c1-3"]);
  });
});

/** Clauses whose words differ: each has an alphabet of its own. */
const place = (clause: number, letter: number) => String.fromCodePoint(0x4e00 + clause * 40 + letter);
const letters = fc.array(fc.integer({ min: 0, max: 39 }), { minLength: 40, maxLength: 90 });
const edit = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), words: letters }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat() }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant("reword" as const), at: fc.nat(), letter: fc.nat() }),
  fc.record({ kind: fc.constant("rename" as const), at: fc.nat() }),
);
type Kept = { origin: string | null; heading: string; words: string };

test("through any edits each old anchor stays on its own clause or is told as lost, and none is borne twice", () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 12 }),
      fc.array(edit, { maxLength: 12 }),
      (texts, edits) => {
        const textOf = (at: number, text: readonly number[]) =>
          text.map((letter) => place(at, letter)).join("");
        const before = texts.map((text, at) => former(at + 1, `标题${place(at, 0)}`, textOf(at, text)));
        const now: Kept[] = before.map(({ anchor, heading, words }) => ({ origin: anchor, heading, words }));
        for (const [round, one] of edits.entries()) {
          const at = now.length === 0 ? 0 : one.at % now.length;
          const found = now[at];
          if (one.kind === "insert")
            now.splice(at, 0, { origin: null, heading: `新${round}`, words: textOf(100 + round, one.words) });
          else if (!found) continue;
          else if (one.kind === "delete") now.splice(at, 1);
          else if (one.kind === "move") now.splice(one.to % now.length, 0, ...now.splice(at, 1));
          else if (one.kind === "rename") found.heading = `改${round}`;
          else found.words = found.words.replace(found.words.charAt(one.letter % found.words.length), "改");
        }
        const coming = now.map(({ heading, words }, at) => clause(at + 1, heading, words));
        const { anchors, lost } = anchorsFor(
          before,
          coming,
          before.map(({ anchor }) => anchor),
        );

        expect(
          anchorsFor(
            before,
            coming,
            before.map(({ anchor }) => anchor),
          ),
        ).toEqual({ anchors, lost });
        expect(new Set(anchors).size).toBe(now.length);
        const gone = new Set(lost.map(({ anchor }) => anchor));
        for (const { anchor } of before) {
          const bearer = now[anchors.indexOf(anchor)];
          if (bearer) expect(bearer.origin).toBe(anchor);
          expect(gone.has(anchor)).toBe(bearer === undefined);
        }
      },
    ),
    { numRuns: 300, seed: 20261127 },
  );
});
