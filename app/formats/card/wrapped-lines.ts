/** Signs that begin no line, and signs that end none (CLREQ 6.1.1). */
const closing = /[，。、；：？！）》」』”’…,.;:?!)\]%]/;
const opening = /[（《「『“‘([]/;

/**
 * Words in lines no wider than `width`: between Chinese signs anywhere that punctuation allows, between words elsewhere. What
 * does not go into `most` lines ends in an ellipsis. Widths in units of the em.
 */
export function wrappedLines(
  text: string,
  widthOf: (sign: string) => number,
  { width, most }: { width: number; most: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text.replace(/\s+/g, " ").trim())) {
    for (const part of measure(piece, widthOf) > width ? [...piece] : [piece]) {
      if (line !== "" && measure((line + part).trimEnd(), widthOf) > width) {
        lines.push(line.trimEnd());
        line = "";
      }
      line = line === "" ? part.trimStart() : line + part;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...(kept.at(-1) ?? "")];
  while (last.length > 0 && measure(`${last.join("")}…`, widthOf) > width) last.pop();
  return [...kept.slice(0, -1), `${last.join("").trimEnd()}…`];
}

const measure = (text: string, widthOf: (sign: string) => number) =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** What may not be parted: a word with the blank after it, and Chinese signs with the punctuation that clings to them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sign of text) {
    const before = pieces.at(-1) ?? "";
    const clings =
      before !== "" &&
      (closing.test(sign) ||
        sign === " " ||
        opening.test(before.slice(-1)) ||
        (/[\w'’-]$/.test(before) && /[\w'’-]/.test(sign)));
    if (clings) pieces[pieces.length - 1] = before + sign;
    else pieces.push(sign);
  }
  return pieces;
}
