import type { Role } from "../people/roles.ts";
import type { VersionState } from "./version-states.ts";

/** What a move wants before it is made; a page lists what is missing, the command refuses it. */
export const versionAsks = [
  "secrecy-reviews",
  "notice-period",
  "no-running-notice",
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
    asks: ["secrecy-reviews", "notice-period", "no-running-notice"],
  },
  backToDraft: { from: ["on-notice"], to: "draft", by: ["coordinator"], asks: ["no-opinions", "reason"] },
  approve: {
    from: ["on-notice"],
    to: "approved",
    by: ["coordinator"],
    asks: ["closed-notice", "treatment", "statement", "minutes", "approval"],
  },
  putInForce: { from: ["approved"], to: "in-force", by: ["coordinator"], asks: ["day-in-force"] },
  /** Follows when a newer version comes into force. */
  revise: { from: ["in-force"], to: "revised", by: [], asks: [] },
  discontinue: {
    from: ["on-notice"],
    to: "laid-aside",
    by: ["coordinator"],
    asks: ["closed-notice", "reason"],
  },
  /** Follows when a newer version of the plan is laid open. */
  supersede: { from: ["on-notice"], to: "laid-aside", by: [], asks: [] },
  /** Follows when the notice of that newer version is taken back. */
  takeUpAgain: { from: ["laid-aside"], to: "on-notice", by: [], asks: [] },
  abandon: { from: ["draft"], to: "abandoned", by: ["coordinator"], asks: ["reason"] },
} as const satisfies Record<string, Move>;

export type VersionMove = keyof typeof versionMoves;
/** A move that somebody makes; the others follow from one. */
export type ChosenMove = Exclude<VersionMove, "revise" | "supersede" | "takeUpAgain">;
const names = Object.keys(versionMoves);
const isVersionMove = (text: string): text is VersionMove => names.includes(text);
export const isChosenMove = (text: string | undefined): text is ChosenMove =>
  text !== undefined && isVersionMove(text) && versionMoves[text].by.length > 0;

/** The moves that somebody can make from a state, in the table's order. */
export const movesFrom = (state: VersionState): ChosenMove[] =>
  names.filter(isChosenMove).filter((name) => versionMoves[name].from.some((from) => from === state));
