/** Where something is said about a part of what a consultation asks about. */
export const aboutPath = (number: string, ref: string) =>
  `/consultations/${number}/contributions?about=${encodeURIComponent(ref)}`;
