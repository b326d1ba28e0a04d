import type { EntityLabel } from "./entity-label.ts";
import type { Publication } from "./need-terms.ts";

/** A comment as one reader sees it. */
export type NeedComment = {
  id: string;
  /** Null where the writer is not named. */
  name: string | null;
  role: string;
  /** The market entity in whose name it was written. */
  entity: EntityLabel | null;
  words: string;
  publication: Publication;
  own: boolean;
  at: string;
};

/** Whether a comment speaks for an office, which publishes its own telephone on purpose. */
export const isStaffComment = (role: string) => !["resident", "author", "market-entity"].includes(role);

/** What a page of comments begins with: the comment itself, or null for the first of all. */
export type PageBeginning = { from: string | null };

/** Some comments in their order, and where the pages before and after them begin. */
export type ListedComments = {
  comments: NeedComment[];
  earlier?: PageBeginning | undefined;
  later?: PageBeginning | undefined;
  latest?: PageBeginning | undefined;
};
