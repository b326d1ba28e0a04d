import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import { must } from "./stage.ts";

/** Drawings in the place of photographs, taken in by the same door as every picture. */
export async function drawnPhotos(
  deps: Deps,
  photos: readonly { file: string; alternative: string }[],
): Promise<
  { digest: string; thumbnailDigest: string; width: number; height: number; alternative: string }[]
> {
  return await Promise.all(
    photos.map(async ({ file, alternative }) => {
      const drawing = await readFile(new URL(`./photos/${file}.svg`, import.meta.url));
      const picture = await sharp(drawing, { density: 116 }).jpeg({ quality: 88 }).toBuffer();
      const { photo } = must(await keepPhoto(deps, picture));
      return { ...photo, alternative };
    }),
  );
}
