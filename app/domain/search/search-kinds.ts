/** What can be searched, in the order of their counts on the page. */
export const searchKinds = ["need", "answer", "comment", "summary", "task"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What everybody may read of a thing now, masked: the same words go into the index and on the page of results. */
export type PublicText = {
  /** `need_keys.n` of a need, the id of any other thing. */
  ref: number | string;
  /** The number in its address: of an answer and of a comment their need's. */
  number: string;
  title: string;
  /** Whether the title is its own: an answer stands under its need's. */
  titled: boolean;
  texts: readonly string[];
  at: string;
};
