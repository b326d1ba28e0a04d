import type { Telling } from "./notice-terms.ts";
import type { ReactionMap } from "./reaction-map.ts";

const unit = (template: Telling["template"], reach: Telling["reach"] = "portal"): Telling => ({
  ...{ template, to: ["opinion-unit"], reach },
});

/** What follows from work on the passages of a consultation: a unit has one letter for each batch that it is given. */
export const passageTellings = {
  PassagesCut: [],
  PassageAssigned: [unit("passage-to-study")],
  PassagesGiven: [unit("passage-to-study")],
  PassageDrafted: [],
  PassageDecided: [],
  PassagesDecided: [],
  PassageReopened: [],
  PassageSentBack: ({ unitId }) =>
    unitId
      ? [unit("passage-to-study")]
      : [{ template: "passage-returned", to: ["coordinators"], reach: "portal" }],
  PassageTakenOver: [{ template: "passage-taken-over", to: ["passage-holder"], reach: "portal" }],
  PassagesDue: ({ kind }) => [unit(kind === "overdue" ? "passages-overdue" : "passages-due-soon", "chosen")],
  TopicsKept: [],
} satisfies Partial<ReactionMap>;
