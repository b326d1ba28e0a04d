import type { Deps } from "#app/platform/deps.ts";
import { keepPhoto, photoOfToken, photoToken } from "./keep-photo.server.ts";
import { waitingPhotos } from "./need-form-queries.server.ts";
import type { KeptPhoto } from "./submission.ts";

/** The one door for pictures, for forms that carry a kept photo as a token until they are whole. */
export const photoDoor = (deps: Parameters<typeof waitingPhotos>[0] & Deps) => ({
  async keep(bytes: Uint8Array) {
    const kept = await keepPhoto(deps, bytes);
    return kept.ok ? { ok: true as const, token: photoToken(deps, kept.photo) } : kept;
  },
  photoOf: (token: string) => photoOfToken(deps, token),
  async pictureOf(token: string): Promise<string | undefined> {
    const [waiting] = await waitingPhotos(deps, [{ token, alternative: "" }]);
    return waiting?.picture;
  },
});

/** Photos that stand already, as a form with numbered places is filled with them. */
export async function keptPhotos(
  deps: Parameters<typeof photoDoor>[0],
  photos: readonly (KeptPhoto & { alternative: string })[],
): Promise<{ values: Record<string, string>; pictures: Record<string, string> }> {
  const values: Record<string, string> = {};
  const pictures: Record<string, string> = {};
  for (const [at, { alternative, digest, thumbnailDigest, width, height }] of photos.entries()) {
    const token = photoToken(deps, { digest, thumbnailDigest, width, height });
    values[`photo${at + 1}`] = token;
    values[`alternative${at + 1}`] = alternative;
    const picture = await photoDoor(deps).pictureOf(token);
    if (picture) pictures[at + 1] = picture;
  }
  return { values, pictures };
}
