import type { Actor } from "../people/actor.ts";
import { mayReviewDocument } from "./documents/document-policy.ts";
import type { PartStanding } from "./review-standing.ts";
import { mayReviewVersion, type VersionMoveRefusal } from "./version-policy.ts";
import type { VersionState } from "./version-states.ts";

type Standing = Pick<PartStanding, "purpose" | "reviewed" | "broughtBy">;

/** Whether somebody may record the review of a part now: a version's own parts while it is a draft, a document until it is public. */
export function mayReviewPart(
  actor: Actor,
  version: { state: VersionState; madeBy: string | null },
  standing: Standing | undefined,
): true | VersionMoveRefusal | "own-import" | "own-document" {
  if (!standing?.purpose) return mayReviewVersion(actor, version);
  const { purpose, reviewed, broughtBy } = standing;
  const addedBy = broughtBy ?? "";
  return mayReviewDocument(actor, { purpose, reviewed, addedBy, state: version.state, withdrawn: false });
}
