/** Photos that one report may bring. */
export const reportPhotosAllowed = 3;

/** A picture that was cleaned and kept, with the words for whoever can't see it. */
export type TaskPhoto = {
  digest: string;
  thumbnailDigest: string;
  width: number;
  height: number;
  alternative: string;
};
