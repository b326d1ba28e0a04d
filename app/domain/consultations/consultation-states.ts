import type { Role } from "../people/roles.ts";

/** Where a consultation stands (domain.md 5). `published`, `collecting` and `closed` follow from its days, see `consultation-standing.ts`. */
export const consultationStates = [
  "draft",
  "published",
  "collecting",
  "closed",
  "collated",
  "studied",
  "reviewed",
  "answered",
  "archived",
  "withdrawn",
] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** What a move wants before it is made; each is a refusal where it is missing. */
type ConsultationAsk = "checklist" | "split" | "decided" | "other-person" | "statement" | "reason";

type Move = {
  from: readonly ConsultationState[];
  to: ConsultationState;
  /** The clock alone opens and closes the collection: nothing is stored for it and no job can be late. */
  by: readonly (Role | "system")[];
  asks?: readonly ConsultationAsk[];
};

/** Every move of a consultation. Pages, commands and the handbook's table read this one. */
export const consultationMoves = {
  revise: { from: ["draft"], to: "draft", by: ["coordinator"] },
  publish: { from: ["draft"], to: "published", by: ["coordinator"], asks: ["checklist"] },
  open: { from: ["published"], to: "collecting", by: ["system"] },
  close: { from: ["collecting"], to: "closed", by: ["system"] },
  /** Its closing day is put off, and the promised day of the result with it. */
  extend: { from: ["collecting"], to: "collecting", by: ["coordinator"], asks: ["reason"] },
  /** Every contribution is split by a person, and every passage has its unit. */
  collate: { from: ["closed"], to: "collated", by: ["coordinator"], asks: ["split"] },
  /** Every passage is decided: nobody's words get lost. */
  conclude: { from: ["collated"], to: "studied", by: ["coordinator"], asks: ["decided"] },
  sendBack: { from: ["studied", "reviewed"], to: "collated", by: ["coordinator"], asks: ["reason"] },
  review: { from: ["studied"], to: "reviewed", by: ["coordinator"], asks: ["other-person"] },
  answer: { from: ["reviewed"], to: "answered", by: ["coordinator"], asks: ["statement"] },
  archive: { from: ["answered"], to: "archived", by: ["coordinator"] },
  withdraw: {
    from: ["draft", "published", "collecting"],
    to: "withdrawn",
    by: ["coordinator"],
    asks: ["reason"],
  },
} as const satisfies Record<string, Move>;

export type ConsultationMove = keyof typeof consultationMoves;
export const isConsultationMove = (text: string | undefined): text is ConsultationMove =>
  text !== undefined && Object.hasOwn(consultationMoves, text);
export const moveNames = Object.keys(consultationMoves).filter(isConsultationMove);

export const canMoveConsultation = (move: ConsultationMove, from: ConsultationState): boolean =>
  (consultationMoves[move].from as readonly ConsultationState[]).includes(from);

/** Drafts are the office's own; of one that was taken back after it was public the public learns that, and why. */
const publicStates: readonly ConsultationState[] = consultationStates.filter((state) => state !== "draft");
export const isPublicState = (state: ConsultationState) => publicStates.includes(state);

const answeredStates: readonly ConsultationState[] = ["answered", "archived"];
export const isAnswered = (state: ConsultationState) => answeredStates.includes(state);
const reviewedStates: readonly ConsultationState[] = ["reviewed", ...answeredStates];
export const isReviewed = (state: ConsultationState) => reviewedStates.includes(state);
const closedStates: readonly ConsultationState[] = ["closed", "collated", "studied", "reviewed"];
/** Contributions are shown from the close on. */
export const showsContributions = (state: ConsultationState) =>
  closedStates.includes(state) || isAnswered(state);
