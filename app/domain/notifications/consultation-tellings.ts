import type { Telling } from "./notice-terms.ts";
import type { ReactionMap } from "./reaction-map.ts";

const moderators: Telling = { template: "review-new", to: ["moderators"], reach: "portal" };

/** What follows from the course of a consultation, and from whom it does not reach. */
export const consultationTellings = {
  ConsultationDrafted: [],
  ConsultationRevised: [],
  ConsultationMoved: ({ move }) => {
    const heard = { to: ["contributors"], reach: "chosen" } as const;
    if (move === "withdraw") return [{ template: "consultation-withdrawn", ...heard }];
    if (move === "extend") return [{ template: "consultation-extended", ...heard }];
    return move === "answer" ? [{ template: "consultation-answered", ...heard }] : [];
  },
  ConsultationReminded: ({ kind }) => {
    if (kind === "closing")
      return [{ template: "consultation-closing", to: ["contributors", "coordinators"], reach: "portal" }];
    return kind === "result-due"
      ? [{ template: "consultation-result-due", to: ["coordinators"], reach: "portal" }]
      : [{ template: "consultation-overdue", to: ["coordinators"], reach: "chosen" }];
  },
  ConsultationMaterialKept: [],
  QuestionnaireChanged: [],
  ContributionReceived: ({ publication }) => [
    { template: "contribution-received", to: ["contribution-author"], reach: "chosen" },
    ...(publication === "published" ? [] : [moderators]),
  ],
  ContributionWithdrawn: [],
  LettersJoined: [],
  LettersKeptApart: [],
  LetterTakenOut: [],
  ContributionImportStarted: [],
  ContributionsImported: ({ rows }) => (rows > 0 ? [moderators] : []),
  ContributionImportUndone: [],
  ReferencePopulationKept: [],
  ReachWarned: [{ template: "reach-warned", to: ["coordinators"], reach: "chosen" }],
  ReachActNoted: ({ act }) =>
    act === "tell-planner"
      ? [{ template: "reach-planner", to: ["territory-planners"], reach: "chosen" }]
      : [],
} satisfies Partial<ReactionMap>;
