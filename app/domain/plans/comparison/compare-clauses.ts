import { diffArrays } from "diff";
import type { ClauseText } from "../plan-draft.ts";
import { type ComparedBlock, compareTexts, isChanged } from "./compare-texts.ts";
import { pairsOf } from "./merged-order.ts";
import { type Piece, wordPieces } from "./word-pieces.ts";

export type ClauseChange =
  | { kind: "added"; after: ClauseText }
  | { kind: "removed"; before: ClauseText }
  | {
      kind: "changed";
      before: ClauseText;
      after: ClauseText;
      /** It stands in another chapter, or elsewhere among the clauses that both versions have. */
      isMoved: boolean;
      isRenumbered: boolean;
      /** Null where heading or words stayed. */
      heading: Piece[] | null;
      words: ComparedBlock[] | null;
    }
  | { kind: "same"; after: ClauseText };

/** Every clause of two versions and what became of it; a clause is the same one by its anchor. */
export function compareClauses(before: readonly ClauseText[], after: readonly ClauseText[]): ClauseChange[] {
  const moved = movedBetween(before.map(anchorOf), after.map(anchorOf));
  return pairsOf(before, after, anchorOf).flatMap(({ key, before: was, after: is }): ClauseChange[] => {
    if (was && is) return [changeOf(was, is, moved.has(key) || was.chapter !== is.chapter)];
    if (was) return [{ kind: "removed", before: was }];
    return is ? [{ kind: "added", after: is }] : [];
  });
}

const anchorOf = ({ anchor }: ClauseText) => anchor;

function changeOf(before: ClauseText, after: ClauseText, isMoved: boolean): ClauseChange {
  const isRenumbered = before.number !== after.number;
  const heading = before.heading === after.heading ? null : wordPieces(before.heading, after.heading);
  const words = before.words === after.words ? null : changedWords(before.words, after.words);
  return isMoved || isRenumbered || heading || words
    ? { kind: "changed", before, after, isMoved, isRenumbered, heading, words }
    : { kind: "same", after };
}

function changedWords(before: string, after: string): ComparedBlock[] | null {
  const blocks = compareTexts(before, after);
  return isChanged(blocks) ? blocks : null;
}

/** Those that stand elsewhere among the anchors that both have; the same ones whichever order comes first. */
function movedBetween(before: readonly string[], after: readonly string[]): Set<string> {
  const [here, there] = [new Set(before), new Set(after)];
  const [one, other] = [before.filter((each) => there.has(each)), after.filter((each) => here.has(each))];
  const ordered = one.join(" ") <= other.join(" ") ? ([one, other] as const) : ([other, one] as const);
  return new Set(
    diffArrays([...ordered[0]], [...ordered[1]]).flatMap(({ value, removed }) => (removed ? value : [])),
  );
}
