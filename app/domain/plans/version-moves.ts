import type { Role } from "../people/roles.ts";
import type { VersionState } from "./version-states.ts";

/** What a move wants before it is made; a page lists what is missing, the command refuses it. */
export const versionAsks = [
  "secrecy-reviews",
  "notice-period",
  "no-opinions",
  "reason",
  "closed-notice",
  "treatment",
  "statement",
  "minutes",
  "approval",
  "day-in-force",
] as const;
type VersionAsk = (typeof versionAsks)[number];

type Move = {
  from: readonly VersionState[];
  to: VersionState;
  by: readonly Role[];
  asks: readonly VersionAsk[];
};

/** Every move of a version, as the law orders its steps (城乡规划法 26, 自然资源听证规定 12, 18). */
export const versionMoves = {
  openNotice: {
    from: ["draft"],
    to: "on-notice",
    by: ["coordinator"],
    asks: ["secrecy-reviews", "notice-period"],
  },
  backToDraft: { from: ["on-notice"], to: "draft", by: ["coordinator"], asks: ["no-opinions", "reason"] },
  approve: {
    from: ["on-notice"],
    to: "approved",
    by: ["coordinator"],
    asks: ["closed-notice", "treatment", "statement", "minutes", "approval"],
  },
  putInForce: { from: ["approved"], to: "in-force", by: ["coordinator"], asks: ["day-in-force"] },
  abandon: { from: ["draft"], to: "abandoned", by: ["coordinator"], asks: ["reason"] },
} as const satisfies Record<string, Move>;

export type VersionMove = keyof typeof versionMoves;
const names = Object.keys(versionMoves);
export const isVersionMove = (text: string | undefined): text is VersionMove =>
  text !== undefined && names.includes(text);

/** The moves that the table has from a state, in its order. */
export const movesFrom = (state: VersionState): VersionMove[] =>
  names.filter(isVersionMove).filter((name) => versionMoves[name].from.some((from) => from === state));
