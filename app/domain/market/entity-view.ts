import type { PublicEntityState } from "./entity-standing.ts";
import type { EntityMove, EntityState } from "./entity-states.ts";
import type { EntityField, Particulars, QualificationKind } from "./entity-terms.ts";
import type { EntityKind } from "./uscc.ts";
import type { MissingStep } from "./what-is-missing.ts";

export type DocumentView = {
  id: string;
  type: "application/pdf" | "image/webp";
  size: number;
  isPublic: boolean;
};

export type QualificationView = {
  id: string;
  kind: QualificationKind;
  title: string;
  number: string;
  issuer: string;
  validUntil: string | null;
  lapsed: boolean;
  checked: boolean;
  documents: DocumentView[];
};

export type RepresentativeView = {
  id: string;
  /** As in the letter, or the name shown in the portal where none was given yet. */
  name: string;
  state: "asked" | "accepted";
  cameBy: "founder" | "request" | "invitation";
  since: string;
  isReader: boolean;
  documents: DocumentView[];
};

export type EntityMoveMade = {
  id: string;
  move: EntityMove;
  toState: EntityState;
  at: string;
  reason: string | null;
  basis: string | null;
  until: string | null;
};

export type AppealView = {
  id: string;
  grounds: string;
  madeAt: string;
  dueOn: string | null;
  decidedAt: string | null;
  outcome: "granted" | "refused" | null;
  reason: string | null;
  /** Whether this reader may decide it: not whoever suspended. */
  mayDecide: boolean;
};

/** The whole file of an entity, for its representatives and the office. */
export type EntityFile = Particulars & {
  id: string;
  uscc: string;
  kind: EntityKind;
  state: EntityState;
  isPublic: boolean;
  proposed: Particulars | null;
  appliedAt: string | null;
  dueOn: string | null;
  verifiedUntil: string | null;
  noInterests: boolean;
  interests: string[];
  qualifications: QualificationView[];
  representatives: RepresentativeView[];
  moves: EntityMoveMade[];
  appeals: AppealView[];
  /** What this reader would still have to give; empty for the office. */
  missing: MissingStep[];
  /** How many other applications for the same code wait or stand; for the office alone. */
  rivals: number;
};

/** A line of the public register. */
export type EntityLine = {
  uscc: string;
  name: string;
  kind: EntityKind;
  fields: EntityField[];
  state: PublicEntityState;
  verifiedUntil: string | null;
};

export type EntityWriting = { number: string; title: string; at: string; stake: string };

/** What everybody may know of a registered entity. */
export type PublicEntity = EntityLine & {
  /** Masked where it is a natural person's own trade. */
  legalRepresentative: string;
  verifiedAt: string;
  noInterests: boolean;
  interests: string[];
  qualifications: QualificationView[];
  moves: EntityMoveMade[];
  appeals: Omit<AppealView, "grounds" | "mayDecide">[];
  needs: EntityWriting[];
  comments: (EntityWriting & { id: string; words: string })[];
  opinions: (EntityWriting & { id: string; position: number; words: string })[];
};

/** What waits for an officer of the register. */
export type DeskLine = {
  entityId: string;
  name: string;
  uscc: string;
  matter: "applied" | "renewing" | "appeal" | "joining";
  since: string;
  dueOn: string | null;
};
