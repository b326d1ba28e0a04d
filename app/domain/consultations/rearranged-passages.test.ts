import fc from "fast-check";
import { expect, test } from "vitest";
import { coversWhole, mergeAt, splitAt } from "./passage-cuts.ts";
import { rearrangedPassages } from "./rearranged-passages.ts";

const text = "一二三四五六七八九十";
const said = (id: string, from: number, until: number, reason: string | null = null) => ({
  ...{ id, from, until, topic: "t", subject: "", unitId: "water", adoption: "adopted" as const, reason },
});
type Kept = ReturnType<typeof said> | (Omit<ReturnType<typeof said>, "adoption"> & { adoption: null });

test("a split leaves both halves undecided with the draft of the whole", () => {
  const { added, changed, gone } = rearrangedPassages([said("a", 0, 10, "因为")], text, [4]);
  expect(changed).toMatchObject([
    { id: "a", from: 0, until: 4, adoption: null, reason: "因为", unitId: "water" },
  ]);
  expect(added).toMatchObject([{ from: 4, until: 10, adoption: null, reason: "因为", topic: "t" }]);
  expect(gone).toEqual([]);
});

test("a merge keeps both drafts, one after the other, and is decided anew", () => {
  const kept = [said("a", 0, 4, "甲"), said("b", 4, 10, "乙"), said("c", 10, 10)].slice(0, 2);
  const { added, changed, gone } = rearrangedPassages(kept, text, []);
  expect(changed).toMatchObject([{ id: "a", from: 0, until: 10, adoption: null, reason: "甲\n乙" }]);
  expect([added, gone]).toEqual([[], ["b"]]);
});

test("what lies elsewhere stays as it was decided", () => {
  const { changed, added, gone } = rearrangedPassages([said("a", 0, 4), said("b", 4, 10)], text, [4, 6]);
  expect(changed.map(({ id }) => id)).toEqual(["b"]);
  expect(added).toHaveLength(1);
  expect(gone).toEqual([]);
});

test("under any sequence of splits and merges the kept passages cover the whole text", () => {
  const act = fc.record({ merge: fc.boolean(), at: fc.integer({ min: 0, max: 10 }) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let kept: Kept[] = [said("0", 0, 10)];
      for (const [turn, { merge, at }] of acts.entries()) {
        const cuts = kept.map(({ from }) => from).filter((from) => from > 0);
        const made = merge ? mergeAt(cuts, at) : splitAt(text, cuts, at);
        if (!made.ok) continue;
        const { added, changed, gone } = rearrangedPassages(kept, text, made.cuts);
        const after = kept.filter(({ id }) => !gone.includes(id));
        kept = [
          ...after.map((each) => ({ ...each, ...changed.find(({ id }) => id === each.id) }) as Kept),
          ...added.map((each, place) => ({ ...each, id: `${turn}.${place}` }) as Kept),
        ].toSorted((a, b) => a.from - b.from);
        expect(coversWhole(text, kept)).toBe(true);
      }
    }),
  );
});
