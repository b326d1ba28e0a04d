import type { needMoves } from "#app/domain/needs/need-states.ts";

type Named = keyof typeof needMoves;

/** Moves in the order that a desk offers them. */
const order: Named[] = [
  "answer",
  "accept",
  "start",
  "rule",
  "assign",
  "giveJointOpinion",
  "resume",
  "holdingReply",
  "contact",
  "wait",
  "askJoint",
  "sendBack",
  "merge",
  "unmerge",
  "extend",
  "reopen",
  "tightenVisibility",
];

/** Moves that bring a need forward: the first of them is the one to make. */
const forward: Named[] = order.slice(0, order.indexOf("holdingReply"));

const ownPages: Partial<Record<Named, string>> = {
  answer: "answer",
  holdingReply: "holding-reply",
  merge: "merge",
};

/** The moves that are offered, each with the page that makes it; the one that brings the need forward stands out. */
export const moveLinks = (number: string, mayMake: readonly Named[]) =>
  order
    .filter((move) => mayMake.includes(move))
    .map((move, at) => ({
      move,
      main: at === 0 && forward.includes(move),
      href: `/office/needs/${number}/${ownPages[move] ?? `moves/${move}`}`,
    }));
