import { likeness, mostLikeness, type Pairs, pairsOf } from "./likeness.ts";

/** A clause of the version before. */
export type FormerClause = { anchor: string; number: string; heading: string; words: string };
/** A clause of the version to come; an anchor that it names itself holds. */
export type ComingClause = { anchor: string | null; number: string; heading: string; words: string };
export type Anchors = {
  /** One each for the clauses that came, in their order. */
  anchors: string[];
  /** Clauses of the version before that found no successor: what hangs on them stays with that version. */
  lost: { anchor: string; number: string; heading: string }[];
};

/** Above it two clauses under the same number, or anywhere, are taken for one that was reworded. */
const sameNumber = 0.5;
const anywhere = 0.6;

/**
 * Which anchor each clause bears, so that needs and tasks stay with it. In this order: its own; that of the clause under the
 * same number and heading; under the same heading, where there is one such; under the same number with like words; with the
 * most similar words; else one that was never used in this plan. Each is used once, and the same clauses always give the same anchors.
 */
export function anchorsFor(
  former: readonly FormerClause[],
  coming: readonly ComingClause[],
  everUsed: Iterable<string>,
): Anchors {
  const taken = new Map<number, string>();
  const left = new Map(former.map((clause) => [clause.anchor, { ...clause, pairs: pairsOf(clause.words) }]));
  const take = (at: number, anchor: string) => {
    taken.set(at, anchor);
    left.delete(anchor);
  };
  for (const [at, { anchor }] of coming.entries()) if (anchor !== null) take(at, anchor);
  const open = () =>
    [...compared.entries()].filter(([at]) => !taken.has(at)).map(([at, clause]) => ({ ...clause, at }));
  const compared = coming.map((clause) => ({ ...clause, pairs: pairsOf(clause.words) }));

  const underNumber = (number: string) => [...left.values()].find((clause) => clause.number === number);
  for (const { at, number, heading } of open()) {
    const same = underNumber(number);
    if (same && isSame(same.heading, heading)) take(at, same.anchor);
  }
  for (const { at, heading } of open()) {
    const same = [...left.values()].filter((clause) => isSame(clause.heading, heading));
    const rivals = open().filter((clause) => isSame(clause.heading, heading));
    const [only] = same;
    if (only && same.length === 1 && rivals.length === 1) take(at, only.anchor);
  }
  for (const { at, number, pairs } of open()) {
    const same = underNumber(number);
    if (same && likeness(same.pairs, pairs) >= sameNumber) take(at, same.anchor);
  }
  for (const { at, anchor } of mostAlike([...left.values()], open()))
    if (!taken.has(at) && left.has(anchor)) take(at, anchor);

  const used = new Set([...everUsed, ...former.map(({ anchor }) => anchor), ...taken.values()]);
  const anchors = coming.map((clause, at) => taken.get(at) ?? newAnchor(clause.number, at, used));
  const lost = [...left.values()].map(({ anchor, number, heading }) => ({ anchor, number, heading }));
  return { anchors, lost };
}

const isSame = (one: string, other: string) => one !== "" && plain(one) === plain(other);
const plain = (heading: string) => heading.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");

type Compared = { pairs: Pairs };

/** Pairs of a former and a coming clause whose words are alike, the most alike first. */
function mostAlike(
  left: readonly (FormerClause & Compared)[],
  open: readonly (ComingClause & Compared & { at: number })[],
): { at: number; anchor: string }[] {
  return open
    .flatMap(({ at, pairs }) =>
      left.flatMap(({ anchor, pairs: theirs }) => {
        if (mostLikeness(pairs, theirs) < anywhere) return [];
        const alike = likeness(pairs, theirs);
        return alike < anywhere ? [] : [{ at, anchor, alike }];
      }),
    )
    .sort(
      (one, other) => other.alike - one.alike || one.at - other.at || (one.anchor < other.anchor ? -1 : 1),
    );
}

/** `c42` after the clause's number, with a second number where that was used; it is marked as used. */
function newAnchor(number: string, at: number, used: Set<string>): string {
  const plainNumber = /\d+/.exec(number.normalize("NFKC"))?.[0] ?? String(at + 1);
  let anchor = `c${plainNumber}`;
  for (let again = 2; used.has(anchor); again++) anchor = `c${plainNumber}-${again}`;
  used.add(anchor);
  return anchor;
}
