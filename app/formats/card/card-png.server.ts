import sharp from "sharp";
import { outlinesOf } from "./card-font.server.ts";
import { type Card, cardSvg, signsOf } from "./card-svg.ts";

/** A card as a picture (PNG, 1200 × 630). */
export async function cardPng(shown: Card): Promise<Uint8Array> {
  const svg = cardSvg(shown, await outlinesOf(signsOf(shown)));
  return await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
