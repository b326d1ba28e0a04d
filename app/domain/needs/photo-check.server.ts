import sharp, { type Sharp } from "sharp";
import { type Decision, refuse } from "../decision.ts";
import { isPhotoType, photoTypeOf } from "./photo-type.ts";

export type PhotoRefusal =
  | "photo-empty"
  | "photo-too-large"
  | "photo-heic"
  | "photo-type-not-taken"
  | "photo-too-many-pixels"
  | "photo-broken";

export type CleanPhoto = { main: Uint8Array; thumbnail: Uint8Array; width: number; height: number };

/** Bytes of one file. */
export const largestPhoto = 12 * 1024 * 1024;
const mostPixels = 50_000_000;
const mainEdge = 1600;
const thumbnailEdge = 400;

/**
 * Takes a picture apart and makes it anew as WebP, upright, 1600 (or `edge`) and 400 pixels at most: EXIF, place of taking, colour
 * profiles and whatever was hidden behind the picture stay behind. Refuses what is no whole JPEG, PNG or WebP.
 */
export async function checkPhoto(
  bytes: Uint8Array,
  edge = mainEdge,
): Promise<Decision<{ photo: CleanPhoto }, PhotoRefusal>> {
  if (bytes.length === 0) return refuse("photo-empty");
  if (bytes.length > largestPhoto) return refuse("photo-too-large");
  const type = photoTypeOf(bytes);
  if (type === "heic") return refuse("photo-heic");
  if (!isPhotoType(type)) return refuse("photo-type-not-taken");
  return inTurn(() => redraw(bytes, type, edge));
}

/** Pictures are opened one after the other: each may need 200 MB while it is drawn. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}

async function redraw(
  bytes: Uint8Array,
  type: string,
  edge: number,
): Promise<Decision<{ photo: CleanPhoto }, PhotoRefusal>> {
  try {
    const { width, height, format } = await open(bytes).metadata();
    if (format !== type) return refuse("photo-broken");
    if (width * height > mostPixels) return refuse("photo-too-many-pixels");
    const main = await shrunk(open(bytes), edge, 82);
    const thumbnail = await shrunk(sharp(main.data), thumbnailEdge, 76);
    const size = { width: main.info.width, height: main.info.height };
    return { ok: true, photo: { main: main.data, thumbnail: thumbnail.data, ...size } };
  } catch (error) {
    return refuse(isTooManyPixels(error) ? "photo-too-many-pixels" : "photo-broken");
  }
}

const open = (bytes: Uint8Array) => sharp(bytes, { failOn: "error", limitInputPixels: mostPixels });

const shrunk = (picture: Sharp, edge: number, quality: number) =>
  picture
    .rotate()
    .resize(edge, edge, { fit: "inside", withoutEnlargement: true })
    .timeout({ seconds: 20 })
    .webp({ quality })
    .toBuffer({ resolveWithObject: true });

const isTooManyPixels = (error: unknown) => error instanceof Error && /pixel limit/.test(error.message);
