import fc from "fast-check";
import { expect, test } from "vitest";
import { coversWhole, mergeAt, moveCut, splitAt } from "./passage-cuts.ts";
import { rearrangedPassages } from "./rearranged-passages.ts";
import { noDraft } from "./workbench/taken-back.ts";

const text = "一二三四五六七八九十";
const said = (id: string, from: number, until: number, reason: string | null = null) => ({
  ...{ id, from, until, topic: "t", subject: "", unitId: "water", adoption: "adopted" as const, reason },
  ...{ ...noDraft, followUp: null, decidedBy: "p", decidedAt: "2026-03-02T02:00:00.000Z" },
});
type Kept = Parameters<typeof rearrangedPassages>[0][number];
const back = (reason: string | null) => ({
  ...{ adoption: null, reason: null, draftReason: reason, draftAdoption: "adopted", draftBy: "p" },
});

test("a split leaves both halves undecided with the draft of the whole", () => {
  const { added, changed, gone } = rearrangedPassages([said("a", 0, 10, "因为")], text, [4]);
  expect(changed.map((each) => each.said)).toMatchObject([
    { id: "a", from: 0, until: 4, unitId: "water", ...back("因为") },
  ]);
  expect(added.map((each) => each.said)).toMatchObject([{ from: 4, until: 10, topic: "t", ...back("因为") }]);
  expect(gone).toEqual([]);
});

test("a merge keeps both drafts, one after the other, and is decided anew", () => {
  const kept = [said("a", 0, 4, "甲"), { ...said("b", 4, 10, "乙"), adoption: "partly" as const }];
  const { added, changed, gone } = rearrangedPassages<Kept>(kept, text, []);
  expect(changed.map((each) => each.said)).toMatchObject([
    { id: "a", from: 0, until: 10, ...back("甲\n乙"), draftAdoption: null },
  ]);
  expect([added, gone.map(({ id }) => id)]).toEqual([[], ["b"]]);
});

test("what lies elsewhere stays as it was decided", () => {
  const { changed, added, gone } = rearrangedPassages([said("a", 0, 4), said("b", 4, 10)], text, [4, 6]);
  expect(changed.map(({ before }) => before.id)).toEqual(["b"]);
  expect(added).toHaveLength(1);
  expect(gone).toEqual([]);
});

test("a passage whose beginning is moved stays itself, and so does the one before it", () => {
  const kept = [said("a", 0, 4, "甲"), said("b", 4, 10, "乙")];
  const { changed, added, gone } = rearrangedPassages(kept, text, [6]);
  expect(changed.map((each) => each.said)).toMatchObject([
    { id: "a", from: 0, until: 6, draftReason: "甲" },
    { id: "b", from: 6, until: 10, draftReason: "乙" },
  ]);
  expect([added, gone]).toEqual([[], []]);
});

test("under any sequence of splits, merges and moves the kept passages cover the whole text and no reason is lost", () => {
  const place = fc.integer({ min: 0, max: 10 });
  const act = fc.record({ act: fc.constantFrom("merge", "split", "move"), at: place, to: place });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let kept: Kept[] = [said("0", 0, 10, "理由")];
      for (const [turn, { act, at, to }] of acts.entries()) {
        const cuts = kept.map(({ from }) => from).filter((from) => from > 0);
        const made =
          act === "merge"
            ? mergeAt(cuts, at)
            : act === "split"
              ? splitAt(text, cuts, at)
              : moveCut(text, cuts, { from: at, to });
        if (!made.ok) continue;
        const { added, changed, gone } = rearrangedPassages(kept, text, made.cuts);
        const after = kept.filter((each) => !gone.includes(each));
        kept = [
          ...after.map((each) => changed.find(({ before }) => before === each)?.said ?? each),
          ...added.map(({ said: fresh }, at) => ({ ...fresh, id: `${turn}.${at}` })),
        ].toSorted((a, b) => a.from - b.from);
        expect(coversWhole(text, kept)).toBe(true);
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
        expect(kept.every((each) => (each.reason ?? each.draftReason)?.includes("理由"))).toBe(true);
      }
    }),
  );
});
