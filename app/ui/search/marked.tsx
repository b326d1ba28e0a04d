import type { MarkedText } from "#app/domain/search/marked-text.ts";

export const plainOf = (text: MarkedText) => text.map((piece) => piece.text).join("");

/** A text with what was looked for marked. */
export function Marked({ text }: { text: MarkedText }) {
  let at = 0;
  return text.map(({ text: piece, hit }) => {
    const key = at;
    at += piece.length;
    return hit ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
}
