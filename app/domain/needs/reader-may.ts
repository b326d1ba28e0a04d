import { type Actor, hasRole, isStaff } from "../people/actor.ts";
import { provedToAct, provedToShow } from "../people/proof-rules.ts";
import type { Claimable } from "./claims/claim-policy.ts";
import { maySupport } from "./support-policy.ts";

/** What a page offers a reader; the commands decide again. */
export type ReaderMay = {
  /** `sign-in` and `prove-mobile`: the button leads there first. */
  support: false | "yes" | "sign-in" | "prove-mobile";
  comment: "yes" | "sign-in" | "reviewed";
  takeDown: boolean;
  /** Of imported history: "this is mine". */
  claim: boolean;
};

export function readerMay(actor: Actor, need: Claimable): ReaderMay {
  return {
    support: supportOffer(maySupport(actor, need)),
    comment: commentOffer(actor),
    claim: need.channel === "import" && need.authorId === null,
    takeDown: hasRole(actor, "moderator", "coordinator") && need.publication === "published",
  };
}

function supportOffer(may: ReturnType<typeof maySupport>): ReaderMay["support"] {
  if (may === true) return "yes";
  if (may === "sign-in-first") return "sign-in";
  return may === "mobile-not-proved" && "prove-mobile";
}

function commentOffer(actor: Actor): ReaderMay["comment"] {
  if (actor.kind !== "person" || !provedToAct("comment", actor)) return "sign-in";
  return isStaff(actor) || provedToShow("comment", actor) ? "yes" : "reviewed";
}
