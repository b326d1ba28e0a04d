import type { CivilDate } from "../calendar/civil-date.ts";
import { type Decision, refuse } from "../decision.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { shorten } from "../text/shorten.ts";
import { enteringRoles } from "./need-form.ts";
import { isPublicNeed } from "./need-policy.ts";
import type { NeedChannel, Publication, Visibility } from "./need-terms.ts";
import { type SpecialRoute, specialRouteOf } from "./special-route.ts";
import { photosAllowed, type Submission } from "./submission.ts";

/** Why a moderator looks before a need is shown. */
export const reviewGrounds = ["mobile-not-proved", "guest", "entered-by-staff"] as const;
export type ReviewGround = (typeof reviewGrounds)[number];

export type DecidedSubmission = {
  title: string;
  visibility: Visibility;
  publication: Publication;
  isPublic: boolean;
  channel: NeedChannel;
  authorId: string | null;
  /** Absent for a guest who gave none: the portal gives a pseudonym. */
  authorName: string | undefined;
  enteredBy: string | null;
  /** The part the writer acts in, for the ledger. */
  role: "author" | "staff";
  reviewFor: ReviewGround | undefined;
  /** Who has no account follows the need by its number and a query code. */
  getsQueryCode: boolean;
};

export type SubmissionRefusal =
  | "account-or-contact-needed"
  | "not-allowed"
  | "account-suspended"
  | "guardian-needed"
  | "too-many-photos"
  | "emergency-first"
  | "legal-channel-first"
  | "other-channel-first";

/** What a text that belongs elsewhere is told first. */
const firstReasons = {
  emergency: "emergency-first",
  legal: "legal-channel-first",
  elsewhere: "other-channel-first",
} as const satisfies Record<SpecialRoute["kind"], SubmissionRefusal>;

type Standing = { routes: readonly SpecialRoute[]; day: CivilDate };

/**
 * Decides whether a need is taken and how it may be shown. A proved mobile number publishes at once, everything else
 * after review; 举报, personal disputes and needs of minors are for the office only, and need no review (domain.md 2, 4).
 */
export function decideSubmission(
  actor: Actor,
  input: Submission,
  { routes, day }: Standing,
): Decision<{ decided: DecidedSubmission }, SubmissionRefusal> {
  if (actor.kind === "suspended") return refuse("account-suspended");
  if (actor.kind === "person" && actor.minor === "waiting") return refuse("guardian-needed");
  const writer = writerOf(actor, input);
  if (!writer.ok) return writer;
  if (input.photos.length > photosAllowed) return refuse("too-many-photos");
  const special = specialRouteOf(`${input.title ?? ""}\n${input.words}`, routes, input.declinedRoutes, day);
  if (special) return refuse(firstReasons[special.kind]);
  const { unproved, ...who } = writer.who;
  const isMinor = actor.kind === "person" && actor.minor !== undefined;
  const visibility = isMinor ? "office-only" : visibilityOf(input);
  const reviewFor = visibility === "office-only" ? undefined : unproved;
  const publication = reviewFor ? "awaiting-review" : "published";
  const isPublic = isPublicNeed({ kind: input.kind, visibility, publication });
  const title = input.title ?? titleFrom(input.words);
  return { ok: true, decided: { ...who, title, visibility, publication, isPublic, reviewFor } };
}

/** What the office alone may see, whatever the writer chose. */
export function visibilityOf({
  kind,
  visibility,
  personalDispute,
  underEighteen,
}: Pick<Submission, "kind" | "visibility" | "personalDispute" | "underEighteen">): Visibility {
  return kind === "report" || personalDispute || underEighteen ? "office-only" : visibility;
}

/** A headline from the first sentence. */
export function titleFrom(words: string): string {
  const [sentence = words] = words.split(/[\n。！？!?]|\.\s/u).filter((part) => part.trim() !== "");
  return shorten(sentence.trim(), 40);
}

type Writer = Pick<
  DecidedSubmission,
  "channel" | "authorId" | "authorName" | "enteredBy" | "role" | "getsQueryCode"
> & { unproved: ReviewGround | undefined };

function writerOf(
  actor: Actor,
  { writer }: Submission,
): Decision<{ who: Writer }, "account-or-contact-needed" | "not-allowed"> {
  if (writer.as === "staff") {
    if (actor.kind !== "person" || !hasRole(actor, ...enteringRoles)) return refuse("not-allowed");
    const author = { authorId: null, authorName: writer.name, enteredBy: actor.id };
    const how = { channel: writer.channel, role: "staff", getsQueryCode: true } as const;
    return { ok: true, who: { ...author, ...how, unproved: "entered-by-staff" } };
  }
  const web = { channel: "web", role: "author", enteredBy: null } as const;
  if (actor.kind === "person") {
    const unproved = actor.mobileProved ? undefined : "mobile-not-proved";
    const author = { authorId: actor.id, authorName: actor.name };
    return { ok: true, who: { ...web, ...author, getsQueryCode: false, unproved } };
  }
  if (writer.as !== "guest") return refuse("account-or-contact-needed");
  const author = { authorId: null, authorName: writer.name };
  return { ok: true, who: { ...web, ...author, getsQueryCode: true, unproved: "guest" } };
}
