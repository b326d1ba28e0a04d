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
