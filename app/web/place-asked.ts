/** A contribution as its address names it: its consultation's number, and its place there (0 where that is none). */
export function placeAsked({ number = "", position = "" }: Record<string, string | undefined>): {
  number: string;
  position: number;
} {
  return { number, position: /^[1-9]\d{0,8}$/.test(position) ? Number(position) : 0 };
}

/** The place of one of its attachments, from 1; 0 where that is none. */
export const attachmentAsked = (place = "") => (/^[1-9]$/.test(place) ? Number(place) : 0);
