import { likeness, pairsOf } from "./likeness.ts";
import { mostAlike } from "./most-alike.ts";

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
 * Which anchor each clause bears, so that needs and tasks stay with it. In this order: its own; that of the same clause, word for
 * word; of the one under the same number and heading; under the same heading, where there is one such; under the same number with
 * like words; with the most similar words; else one that was never used in this plan. A heading that several clauses bear (总体要求
 * in each chapter) says nothing alone: their words must be alike. Each is used once, and the same clauses always give the same anchors.
 */
export function anchorsFor(
  former: readonly FormerClause[],
  coming: readonly ComingClause[],
  everUsed: Iterable<string>,
): Anchors {
  const taken = new Map<number, string>();
  const left = new Map(former.map((clause) => [clause.anchor, compared(clause)]));
  const all = coming.map((clause, at) => ({ ...compared(clause), at }));
  const take = (at: number, anchor: string) => {
    taken.set(at, anchor);
    left.delete(anchor);
  };
  const open = () => all.filter(({ at }) => !taken.has(at));
  for (const { at, anchor } of all) if (anchor !== null) take(at, anchor);

  const underNumber = new Map([...left.values()].map((clause) => [clause.number, clause]));
  for (const { at, anchor } of unchanged([...left.values()], open())) take(at, anchor);
  const shared = sharedTitles(former.map(compared), all);
  for (const { at, number, title, pairs } of open()) {
    const same = underNumber.get(number);
    if (!same || !left.has(same.anchor) || title === "" || same.title !== title) continue;
    if (!shared.has(title) || likeness(same.pairs, pairs) >= sameNumber) take(at, same.anchor);
  }
  const [before, now] = [byTitle([...left.values()]), byTitle(open())];
  for (const [title, [only, ...others]] of now) {
    const [same, ...more] = before.get(title) ?? [];
    const isAlone = others.length + more.length === 0 && !shared.has(title);
    if (only && same && title !== "" && isAlone) take(only.at, same.anchor);
  }
  for (const { at, number, pairs } of open()) {
    const same = underNumber.get(number);
    if (same && left.has(same.anchor) && likeness(same.pairs, pairs) >= sameNumber) take(at, same.anchor);
  }
  for (const { at, anchor } of mostAlike([...left.values()], open(), anywhere))
    if (!taken.has(at) && left.has(anchor)) take(at, anchor);

  const used = new Set([...everUsed, ...former.map(({ anchor }) => anchor), ...taken.values()]);
  const anchors = coming.map((clause, at) => taken.get(at) ?? newAnchor(clause.number, at, used));
  const lost = [...left.values()].map(({ anchor, number, heading }) => ({ anchor, number, heading }));
  return { anchors, lost };
}

/** With its heading without marks and spaces, and its words as pairs of letters. */
const compared = <Clause extends { heading: string; words: string }>(clause: Clause) => ({
  ...clause,
  title: clause.heading.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, ""),
  pairs: pairsOf(clause.words),
});

type Compared = { number: string; title: string; words: string };

/** Clauses that are the same word for word: under the same number first, then in their order. */
function unchanged(
  former: readonly (Compared & { anchor: string })[],
  coming: readonly (Compared & { at: number })[],
): { at: number; anchor: string }[] {
  const textOf = ({ title, words }: Compared) => `${title}\n${words.replaceAll(/\s+/g, "")}`;
  const waiting = new Map<string, (Compared & { anchor: string })[]>();
  for (const clause of former) waiting.set(textOf(clause), [...(waiting.get(textOf(clause)) ?? []), clause]);
  const take = (clause: Compared & { at: number }, isSame: (other: Compared) => boolean) => {
    const same = waiting.get(textOf(clause)) ?? [];
    const place = same.findIndex(isSame);
    const [found] = place < 0 ? [] : same.splice(place, 1);
    return found ? [{ at: clause.at, anchor: found.anchor }] : [];
  };
  const stayed = coming.flatMap((clause) => take(clause, ({ number }) => number === clause.number));
  const done = new Set(stayed.map(({ at }) => at));
  return [
    ...stayed,
    ...coming.filter(({ at }) => !done.has(at)).flatMap((clause) => take(clause, () => true)),
  ];
}

/** Headings that more than one clause bears, before or now. */
function sharedTitles(...versions: (readonly { title: string }[])[]): ReadonlySet<string> {
  return new Set(
    versions.flatMap((clauses) =>
      [...byTitle(clauses)].flatMap(([title, bearers]) => (bearers.length > 1 ? [title] : [])),
    ),
  );
}

function byTitle<Clause extends { title: string }>(clauses: readonly Clause[]): Map<string, Clause[]> {
  const found = new Map<string, Clause[]>();
  for (const clause of clauses) found.set(clause.title, [...(found.get(clause.title) ?? []), clause]);
  return found;
}

/** `c42` after the clause's number, with a second number where that was used; it is marked as used. */
function newAnchor(number: string, at: number, used: Set<string>): string {
  const plainNumber = /\d+/.exec(number.normalize("NFKC"))?.[0] ?? String(at + 1);
  let anchor = `c${plainNumber}`;
  for (let again = 2; used.has(anchor); again++) anchor = `c${plainNumber}-${again}`;
  used.add(anchor);
  return anchor;
}
