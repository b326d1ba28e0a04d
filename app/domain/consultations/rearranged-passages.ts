import type { OpinionAdoption } from "../notices/opinion-terms.ts";
import { type Cuts, passagesOf } from "./passage-cuts.ts";

/** What a person has said of a range, besides where it lies. */
type Said = {
  id: string;
  from: number;
  until: number;
  topic: string | null;
  subject: string;
  unitId: string | null;
  adoption: OpinionAdoption | null;
  reason: string | null;
};
export type Rearranged = {
  /** New ranges begin with what was said of the passage that they come out of, undecided. */
  added: Omit<Said, "id">[];
  /** Ranges that are another length now: undecided, their draft kept with that of what was joined to them. */
  changed: Said[];
  gone: string[];
};

/** What becomes of kept passages when a text is cut otherwise. A decision was about other words then, so it is taken back; no draft is lost. */
export function rearrangedPassages(kept: readonly Said[], text: string, cuts: Cuts): Rearranged {
  const ranges = passagesOf(text, cuts);
  const at = new Map(kept.map((each) => [each.from, each]));
  const starts = new Set(ranges.map(({ from }) => from));
  const joined = kept.filter(({ from }) => !starts.has(from));
  const result: Rearranged = { added: [], changed: [], gone: joined.map(({ id }) => id) };
  for (const { from, until } of ranges) {
    const same = at.get(from);
    if (same?.until === until) continue;
    const source = same ?? kept.find((each) => each.from < from && from < each.until);
    if (!source) continue;
    const taken = joined.filter((each) => same && each.from > from && each.from < until);
    const drafts = [source.reason, ...taken.map(({ reason }) => reason)].filter(Boolean);
    const said = { ...source, from, until, adoption: null, reason: drafts.join("\n") || null };
    const { id: _, ...fresh } = said;
    if (same) result.changed.push(said);
    else result.added.push(fresh);
  }
  return result;
}
