import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { Outline } from "./outline.ts";

/** Noto Sans SC (OFL) in pieces of some hundred signs each: only those that a card needs are read. */
const name = "@fontsource-variable/noto-sans-sc";
const files = createRequire(import.meta.url);
/** Pieces kept open, and outlines kept: what cards of a town are written with, and no more however odd their words. */
const mostPieces = 40;
const mostOutlines = 6000;
/** What printers put in the place of a sign that they lack. */
const geta = "〓";

type Piece = { name: string; ranges: (readonly [from: number, to: number])[] };
let known: Promise<Piece[]> | undefined;
const open = new Map<string, Promise<Font>>();
const outlines = new Map<string, Outline>();

/** The outlines of each sign of a text; one that the font lacks is drawn as 〓. */
export async function outlinesOf(text: string): Promise<Map<string, Outline>> {
  const drawn = new Map<string, Outline>();
  for (const sign of new Set(text)) drawn.set(sign, await outlineOf(sign));
  return drawn;
}

async function outlineOf(sign: string): Promise<Outline> {
  const kept = outlines.get(sign);
  if (kept) return kept;
  const font = await pieceWith(sign);
  const glyph = font?.glyphForCodePoint(sign.codePointAt(0) ?? 0);
  if (!font || !glyph || glyph.id === 0) return sign === geta ? { path: "", advance: 1 } : outlineOf(geta);
  const path = glyph.path.scale(1 / font.unitsPerEm, 1 / font.unitsPerEm).toSVG();
  const outline = { path, advance: glyph.advanceWidth / font.unitsPerEm };
  if (outlines.size >= mostOutlines) outlines.clear();
  outlines.set(sign, outline);
  return outline;
}

async function pieceWith(sign: string): Promise<Font | undefined> {
  known ??= readPieces();
  const code = sign.codePointAt(0) ?? 0;
  const piece = (await known).find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
  if (!piece) return undefined;
  const font = open.get(piece.name) ?? readPiece(piece.name);
  if (!open.has(piece.name) && open.size >= mostPieces) open.clear();
  open.set(piece.name, font);
  return await font;
}

async function readPiece(piece: string): Promise<Font> {
  const font = create(await readFile(files.resolve(`${name}/files/noto-sans-sc-${piece}-wght-normal.woff2`)));
  if (!("glyphForCodePoint" in font)) throw new Error(`${piece} holds several fonts`);
  return font;
}

/** Which signs each piece has, as CSS writes ranges: `U+4e00-4e05,U+4e07`. */
async function readPieces(): Promise<Piece[]> {
  const read: unknown = JSON.parse(await readFile(files.resolve(`${name}/unicode.json`), "utf8"));
  if (typeof read !== "object" || read === null) throw new Error("the font has no table of its pieces");
  return Object.entries(read).map(([key, ranges]: [string, unknown]) => ({
    name: key.replace(/[[\]]/g, ""),
    ranges: String(ranges)
      .split(",")
      .map((range) => {
        const [from = "0", to = from] = range.trim().slice(2).split("-");
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
      }),
  }));
}
