import { type Decision, refuse } from "../../decision.ts";
import type { Anchors } from "./anchors-for.ts";
import { isAnchor } from "./clause-heading.ts";

/** Which clause follows one that the rules found no successor for: the number of the clause to come by the anchor of the former. */
export type Successors = Record<string, string>;

/** Former clauses that a page offers to be followed; beyond them anchors are written in the document. */
export const mostOffered = 40;

const prefix = "successor-";
export const successorField = (anchor: string) => `${prefix}${anchor}`;

/** What a form says of them; a clause follows one alone. */
export function successorsIn(
  values: Record<string, string[]>,
): Decision<{ value: Successors }, "successor-twice"> {
  const given = Object.entries(values)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, [number = ""]]) => [name.slice(prefix.length), number.trim()] as const)
    .filter(([anchor, number]) => isAnchor(anchor) && number !== "" && number.length <= 20)
    .slice(0, mostOffered);
  if (new Set(given.map(([, number]) => number)).size < given.length) return refuse("successor-twice");
  return { ok: true, value: Object.fromEntries(given) };
}

/** The anchors with those that a person said: a clause that is new takes the anchor of one that was lost, and nothing else changes. */
export function withSuccessors(
  { anchors, lost }: Anchors,
  numbers: readonly string[],
  former: readonly { anchor: string }[],
  successors: Successors,
): Anchors {
  const before = new Set(former.map(({ anchor }) => anchor));
  const open = new Set(lost.map(({ anchor }) => anchor));
  const given = new Map(
    Object.entries(successors).flatMap(([anchor, number]) =>
      open.has(anchor) ? [[number, anchor] as const] : [],
    ),
  );
  const followed = anchors.map((anchor, at) =>
    before.has(anchor) ? anchor : (given.get(numbers[at] ?? "") ?? anchor),
  );
  return { anchors: followed, lost: lost.filter(({ anchor }) => !followed.includes(anchor)) };
}
