/** Photos that the record of an event may hold. */
export const recordPhotosAllowed = 4;

/** A picture that was cleaned and kept, with the words for whoever can't see it. */
export type EventPhoto = {
  digest: string;
  thumbnailDigest: string;
  width: number;
  height: number;
  alternative: string;
};
