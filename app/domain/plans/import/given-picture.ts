/** A picture of a plan that is not yet looked at; in a DOCX with the paragraph that shows it. */
export type GivenPicture = {
  file: string;
  at: number | null;
  code: string;
  title: string;
  bytes: Uint8Array;
};
