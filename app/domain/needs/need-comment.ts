import type { Publication } from "./need-terms.ts";

/** A comment as one reader sees it. */
export type NeedComment = {
  id: string;
  /** Null where the writer is not named. */
  name: string | null;
  role: string;
  words: string;
  publication: Publication;
  own: boolean;
  at: string;
};
