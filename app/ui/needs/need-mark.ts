import { type NeedGroup, needGroupOf } from "#app/domain/needs/need-groups.ts";
import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { MarkKind } from "#app/ui/map/map-feature.ts";

const marks: Record<NeedGroup | "ended", MarkKind> = {
  waiting: "waiting",
  "in-progress": "in-progress",
  answered: "official",
  "in-task": "in-progress",
  closed: "done",
  ended: "closed",
};

/** The shape and colour by which maps show how far a need has come. */
export const needMark = (state: NeedState): MarkKind => marks[needGroupOf(state)];
