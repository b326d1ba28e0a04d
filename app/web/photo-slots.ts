import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Decision } from "#app/domain/decision.ts";
import { plainLine } from "#app/domain/text/plain-text.ts";
import { parseUpload } from "#app/web/parse-upload.ts";
import { takePhoto } from "./take-photo.ts";

type Photo = { digest: string; thumbnailDigest: string; width: number; height: number };
type SlotPhoto = Photo & { alternative: string };

/** Where pictures are checked and kept; a kept one is carried by its token. */
type Door = {
  keep(bytes: Uint8Array): Promise<Decision<{ token: string }, string>>;
  photoOf(token: string): Photo | undefined;
  pictureOf(token: string): Promise<string | undefined>;
};

/** A form with numbered places for a photo each: what came, what is wrong with it, and small pictures of what waits. */
export type PhotoSlots =
  | { ok: false; reason: string }
  | {
      ok: true;
      form: FormData;
      photos: SlotPhoto[];
      errors: Record<string, string>;
      reason?: string;
      /** By the number of the place. */
      pictures: Record<string, string>;
    };

const alternativeLine = plainLine(120);

/**
 * Reads a form with up to `places` photos: `photoFile1` brings a picture, `photo1` one that was kept before, `without1`
 * leaves it out, and `alternative1` says what it shows, which every photo needs.
 */
export async function readPhotoSlots(
  context: AppLoadContext,
  request: Request,
  places: number,
  door: Door,
): Promise<PhotoSlots> {
  let reason: string | undefined;
  const errors: Record<string, string> = {};
  const upload = await parseUpload(request, async (field, bytes) => {
    if (!/^photoFile[1-9]$/.test(field) || Number(field.at(-1)) > places) return undefined;
    const kept = await takePhoto(context, bytes, door.keep);
    if (kept.ok) return kept.token;
    reason ??= kept.reason;
    errors[field] = "photo-not-taken";
    return undefined;
  });
  if (!upload.ok) return upload;
  const { form } = upload;
  const photos: SlotPhoto[] = [];
  const pictures: Record<string, string> = {};
  for (let place = 1; place <= places; place += 1) {
    const token = tokenIn(form, place);
    form.delete(`photoFile${place}`);
    form.delete(`without${place}`);
    form.set(`photo${place}`, token);
    const photo = door.photoOf(token);
    if (!photo) continue;
    const picture = await door.pictureOf(token);
    if (picture) pictures[place] = picture;
    const alternative = alternativeLine.safeParse(form.get(`alternative${place}`));
    if (alternative.success) photos.push({ ...photo, alternative: alternative.data });
    else errors[`alternative${place}`] = alternative.error.issues[0]?.message ?? "field-needed";
  }
  return { ok: true, form, photos, errors, pictures, ...(reason ? { reason } : {}) };
}

function tokenIn(form: FormData, place: number): string {
  const [fresh, kept] = [form.get(`photoFile${place}`), form.get(`photo${place}`)];
  if (typeof fresh === "string" && fresh !== "") return fresh;
  return form.get(`without${place}`) === null && typeof kept === "string" ? kept : "";
}
