import type { Deps } from "#app/platform/deps.ts";
import { keepPhoto, photoOfToken, photoToken } from "./keep-photo.server.ts";
import { waitingPhotos } from "./need-form-queries.server.ts";

/** The one door for pictures, for forms that carry a kept photo as a token until they are whole. */
export const photoDoor = (deps: Parameters<typeof waitingPhotos>[0] & Deps) => ({
  async keep(bytes: Uint8Array) {
    const kept = await keepPhoto(deps, bytes);
    return kept.ok ? { ok: true as const, token: photoToken(deps, kept.photo) } : kept;
  },
  photoOf: (token: string) => photoOfToken(deps, token),
  async pictureOf(token: string): Promise<string | undefined> {
    const [waiting] = await waitingPhotos(deps, [token]);
    return waiting?.picture;
  },
});
