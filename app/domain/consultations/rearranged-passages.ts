import { type Cuts, passagesOf } from "./passage-cuts.ts";
import { type Answered, joinedDrafts } from "./workbench/taken-back.ts";

/** What a person has said of a range, besides where it lies. */
type Said = Answered & {
  id: string;
  from: number;
  until: number;
  topic: string | null;
  subject: string;
  unitId: string | null;
};
export type Rearranged<Row extends Said> = {
  /** New ranges begin with what was said of the passage that they come out of, undecided. */
  added: { source: Row; said: Row }[];
  /** Ranges that begin or end elsewhere now: undecided, their draft kept with that of what was joined to them. */
  changed: { before: Row; said: Row }[];
  gone: Row[];
};

/**
 * What becomes of kept passages when a text is cut otherwise. A decision was about other words then, so it is taken back into
 * its draft; no draft is lost. A passage whose beginning was moved stays itself.
 */
export function rearrangedPassages<Row extends Said>(
  kept: readonly Row[],
  text: string,
  cuts: Cuts,
): Rearranged<Row> {
  const ranges = passagesOf(text, cuts);
  const same = sameAs(kept, ranges);
  const staying = new Set(same.values());
  const gone = kept.filter((each) => !staying.has(each));
  const result: Rearranged<Row> = { added: [], changed: [], gone };
  for (const { from, until } of ranges) {
    const before = same.get(from);
    if (before?.from === from && before.until === until) continue;
    const source = before ?? kept.find((each) => each.from < from && from < each.until);
    if (!source) continue;
    const taken = before ? gone.filter((each) => each.from >= from && each.from < until) : [];
    const said = { ...source, from, until, ...joinedDrafts([source, ...taken]) };
    if (before) result.changed.push({ before, said });
    else result.added.push({ source, said });
  }
  return result;
}

/** Which kept passage each range goes on with, by where it begins: one that began there, else one left over that ends there. */
function sameAs<Row extends Said>(kept: readonly Row[], ranges: readonly { from: number; until: number }[]) {
  const starts = new Map(kept.map((each) => [each.from, each]));
  const same = new Map<number, Row>();
  for (const { from } of ranges) {
    const begun = starts.get(from);
    if (begun) same.set(from, begun);
  }
  const used = new Set(same.values());
  for (const { from, until } of ranges) {
    if (same.has(from)) continue;
    const ended = kept.find((each) => each.until === until && !used.has(each));
    if (!ended) continue;
    same.set(from, ended);
    used.add(ended);
  }
  return same;
}
