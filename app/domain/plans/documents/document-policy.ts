import { type Actor, hasRole } from "../../people/actor.ts";
import { mayReadVersionFile, maySeeVersion, type VersionMoveRefusal } from "../version-policy.ts";
import { isPublicVersion, type VersionState } from "../version-states.ts";
import { type DocumentPurpose, isPaperPurpose } from "./document-terms.ts";

export type DocumentFacts = {
  purpose: DocumentPurpose;
  state: VersionState;
  /** By another person than who brought it, with its number or exemption. */
  reviewed: boolean;
  withdrawn: boolean;
};

const announced: readonly VersionState[] = ["approved", "in-force", "revised"];
const takesAttachments: readonly VersionState[] = ["draft", "on-notice", "approved", "in-force"];

/** What anybody may read: reviewed, not taken back, its version public; the papers of an approval with its announcement. */
export const documentIsPublic = ({ purpose, state, reviewed, withdrawn }: DocumentFacts): boolean =>
  reviewed && !withdrawn && isPublicVersion(state) && (!isPaperPurpose(purpose) || announced.includes(state));

/** The office reads what it is to review; what was taken back is no more to be had. */
export const mayReadDocument = (actor: Actor, document: DocumentFacts): boolean =>
  documentIsPublic(document) || (!document.withdrawn && mayReadVersionFile(actor));

/** Attachments come with a draft and later; the papers while the version lies open, until the announcement. */
export function mayAddDocument(
  actor: Actor,
  { purpose, state }: Pick<DocumentFacts, "purpose" | "state">,
): true | VersionMoveRefusal {
  if (!maySeeVersion(actor, state)) return "not-found";
  if (!hasRole(actor, "coordinator")) return "not-allowed";
  const takes = isPaperPurpose(purpose) ? state === "on-notice" : takesAttachments.includes(state);
  return takes ? true : "state-does-not-allow";
}

/** Another pair of eyes than who brought it; once it is public its review stays. */
export function mayReviewDocument(
  actor: Actor,
  { addedBy, ...document }: DocumentFacts & { addedBy: string },
): true | VersionMoveRefusal | "own-document" {
  if (!maySeeVersion(actor, document.state)) return "not-found";
  if (!hasRole(actor, "coordinator")) return "not-allowed";
  if (document.withdrawn || documentIsPublic(document)) return "state-does-not-allow";
  return actor.kind === "person" && actor.id === addedBy ? "own-document" : true;
}

/** With a public reason, save the papers once they are announced: they are part of the plan's file. */
export function mayWithdrawDocument(actor: Actor, document: DocumentFacts): true | VersionMoveRefusal {
  if (!maySeeVersion(actor, document.state)) return "not-found";
  if (!hasRole(actor, "coordinator")) return "not-allowed";
  const filed = isPaperPurpose(document.purpose) && announced.includes(document.state);
  return document.withdrawn || filed ? "state-does-not-allow" : true;
}
