import { type CardMark, card, cardMap, colours, markColours } from "./card-look.ts";
import { advanceOf, type Outlines } from "./outline.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** What a card says: all of it public words. */
export type Card = {
  portal: string;
  seal: string;
  sealColour: string;
  title: string;
  state: string;
  mark: CardMark;
  /** The outline of the mark's shape around the origin, 20 wide. */
  shape: string;
  facts: string;
  /** A drawn map, as parts of an SVG of the size of `cardMap`; undefined where no place is public. */
  map: string | undefined;
};

/** Every sign that a card is written with. */
export const signsOf = ({ portal, seal, title, state, facts }: Card) =>
  `${portal}${seal}${title}${state}${facts}…〓`;

/** Little pictures are no letters: a font of letters has none of them. */
const withoutPictures = (text: string) => text.replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu, "");

type Line = { x: number; y: number; size: number; colour: string; weight?: number };

/** A card as an SVG whose words are outlines: it looks the same on a machine without a single font. */
export function cardSvg(shown: Card, outlines: Outlines): string {
  const { width, height, margin } = card;
  const room = (shown.map ? cardMap.x - 48 : width - margin) - margin;
  const widthOf = advanceOf(outlines);
  const size = 56;
  const lines = wrappedLines(withoutPictures(shown.title), widthOf, { width: room / size, most: 4 });
  const write = (text: string, line: Line) => written(text, outlines, line);
  const facts = wrappedLines(shown.facts, widthOf, { width: room / 26, most: 2 });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="${margin}" width="56" height="56" rx="6" fill="${shown.sealColour}"/>`,
    sealed(shown.seal, outlines),
    write(shown.portal, { x: margin + 76, y: margin + 41, size: 34, colour: colours.ink, weight: 0.045 }),
    ...lines.map((text, at) =>
      write(text, { x: margin, y: 214 + at * 72, size, colour: colours.ink, weight: 0.062 }),
    ),
    `<path d="${shown.shape}" transform="translate(${margin + 16} 492) scale(1.5)" fill="${markColours[shown.mark]}"/>`,
    write(shown.state, { x: margin + 46, y: 504, size: 34, colour: markColours[shown.mark], weight: 0.06 }),
    ...facts.map((text, at) =>
      write(text, { x: margin, y: 558 + at * 36 - (facts.length - 1) * 4, size: 26, colour: colours.quiet }),
    ),
    shown.map ? framed(shown.map) : "",
    "</svg>",
  ].join("");
}

/** One line of outlines. The font is thin: a stroke of a part of the em gives it weight. */
function written(text: string, outlines: Outlines, { x, y, size, colour, weight = 0.035 }: Line): string {
  let at = x;
  const signs = [...text].map((sign) => {
    const { path = "", advance = 1 } = outlines.get(sign) ?? {};
    const drawn =
      path && `<path d="${path}" transform="translate(${at.toFixed(2)} ${y}) scale(${size} ${-size})"/>`;
    at += advance * size;
    return drawn;
  });
  return `<g fill="${colour}" stroke="${colour}" stroke-width="${weight}" stroke-linejoin="round">${signs.join("")}</g>`;
}

/** The seal's signs: two stand on each other, as on the pages. */
function sealed(seal: string, outlines: Outlines): string {
  const signs = [...seal];
  const stacked = signs.length === 2;
  const size = stacked ? 24 : 36 / Math.max(1, signs.length ** 0.5);
  const { margin } = card;
  const middle = margin + 28;
  return (stacked ? signs : [seal])
    .map((line, at) => {
      const wide = [...line].reduce((sum, sign) => sum + advanceOf(outlines)(sign), 0) * size;
      const y = stacked ? middle - 4 + at * 25 : middle + size * 0.36;
      return written(line, outlines, { x: middle - wide / 2, y, size, colour: colours.white, weight: 0.05 });
    })
    .join("");
}

const framed = (map: string) =>
  `<svg x="${cardMap.x}" y="${cardMap.y}" width="${cardMap.width}" height="${cardMap.height}" viewBox="0 0 ${cardMap.width} ${cardMap.height}">${map}<rect width="${cardMap.width}" height="${cardMap.height}" fill="none" stroke="${colours.line}" stroke-width="2"/></svg>`;
