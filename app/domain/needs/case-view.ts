import type { NeedClockTerms } from "./need-deadline.ts";
import type { needMoves } from "./need-states.ts";
import type { Named, NeedMoveMade, NeedView } from "./need-view.ts";
import type { SimilarNeed as AlikeNeed } from "./similar/similar-need.ts";

/** A move with who made it: the office knows its own people's names. */
export type CaseMove = NeedMoveMade & { byName: string | null; proposedUnit: Named | null };
export type JointOpinion = { unit: Named; askedAt: string; opinion: string | null; opinedAt: string | null };
export type CaseComment = { id: string; words: string; at: string; publication: string };
export type SimilarNeed = Pick<NeedView, "number" | "title" | "state"> & { placeLabel: string };

/** A need as the office that handles it sees it. */
export type CaseView = {
  need: NeedView;
  clock: Omit<NeedClockTerms, "kind" | "submittedAt"> & {
    dueAt: string | null;
    dueRuleId: string | null;
    dueProvisional: boolean;
    answeredAt: string | null;
  };
  /** Whether this person may know who asked: of a 举报 the coordinator alone. */
  authorKnown: boolean;
  plannerName: string | null;
  history: CaseMove[];
  joint: JointOpinion[];
  /** What the author added, shown to others or not. */
  supplements: CaseComment[];
  /** What a program takes for the same matter, from its words and its place; not what was told apart. */
  alike: AlikeNeed[];
  similar: SimilarNeed[];
  /** What this person may do now. */
  mayMake: (keyof typeof needMoves)[];
  movesSeen: number;
};
