import type { EventType, RecordedEvent } from "../../events.ts";
import type { AlertNews } from "./alert-terms.ts";

/**
 * What an event means for those who follow: a need is `new`, something became of it (`changed`), it went on by a `step`,
 * which is news for whoever follows that need, or it was `routed` to another unit, which is news for whoever follows the
 * unit. Imported history means nothing.
 */
export type NewsOfNeed = {
  needId: string;
  what: AlertNews | "step" | "routed";
  seq: number;
  /** Whoever did it is not told of it. */
  actor: string;
  /** The review that let it be shown. */
  reviewId?: string | undefined;
};

const meanings = {
  NeedSubmitted: "new",
  ReviewSettled: "new",
  NeedAccepted: "step",
  NeedExtended: "step",
  NeedAnswered: "changed",
  HoldingReplyGiven: "changed",
  NeedReopened: "changed",
  NeedMovedToTask: "changed",
  NeedFinishedInTask: "changed",
  NeedClosed: "changed",
  VerdictGiven: "changed",
  NeedAssigned: "routed",
  NeedRuled: "routed",
  NeedRerouted: "routed",
} as const satisfies { [Type in EventType]?: NewsOfNeed["what"] };

export const newsTypes = Object.keys(meanings);
const tells = (type: EventType): type is keyof typeof meanings => Object.hasOwn(meanings, type);

export function newsIn(event: RecordedEvent): NewsOfNeed[] {
  const { type, subject, seq, actor } = event;
  if (!tells(type)) return [];
  if (event.type === "NeedSubmitted" && event.particulars.publication !== "published") return [];
  // A verdict closes what was answered; one on what is closed already changes nothing for others.
  if (event.type === "VerdictGiven" && event.particulars.from === event.particulars.to) return [];
  if (event.type === "ReviewSettled") {
    const { kind, id, outcome, reviewId } = event.particulars;
    if (kind !== "need" || outcome !== "released") return [];
    return [{ needId: id, what: "new", seq, actor, reviewId }];
  }
  return [{ needId: subject.id, what: meanings[type], seq, actor }];
}
