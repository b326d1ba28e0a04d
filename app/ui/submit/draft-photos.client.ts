import { inStore } from "./device-store.client.ts";
import { dropPhotoWords, photoWords } from "./photo-words.client.ts";

/** A photo that could not go up yet: of which form, and what it shows in its writer's words. */
export type DraftPhoto = { id: string; key: string; at: number; file: File; shows: string };

/** As long as the words of a draft. */
const daysKept = 3;
/** Bytes of all photos on this device. */
const most = 24_000_000;

/** Those of one form, in their order. Without a store there are none. */
export async function photosOfDraft(key: string): Promise<DraftPhoto[]> {
  if (key === "") return [];
  const all = await everyPhoto().catch(() => []);
  dropPhotoWords((id) => all.every((photo) => photo.id !== id));
  const said = photoWords();
  return all
    .filter((photo) => photo.key === key && !isOld(photo))
    .map((photo) => ({ ...photo, shows: said.get(photo.id) ?? photo.shows }))
    .sort((a, b) => a.at - b.at);
}

/** Keeps a photo; false where this device has no room for it. */
export async function keepPhoto(photo: DraftPhoto): Promise<boolean> {
  try {
    const others = (await everyPhoto()).filter(({ id }) => id !== photo.id);
    if (others.reduce((sum, { file }) => sum + file.size, photo.file.size) > most) return false;
    await inStore("photos", "readwrite", (photos) => photos.put(photo));
    return true;
  } catch {
    return false;
  }
}

export async function dropPhotos(ids: readonly string[]) {
  dropPhotoWords((id) => ids.includes(id));
  for (const id of ids) await inStore("photos", "readwrite", (photos) => photos.delete(id)).catch(() => {});
}

export const dropPhotosOf = async (key: string) => dropPhotosThat((photo) => photo.key === key);
export const dropOldPhotos = async () => dropPhotosThat(isOld);
export function dropAllPhotos() {
  dropPhotoWords(() => true);
  return inStore("photos", "readwrite", (photos) => photos.clear()).catch(() => {});
}

async function dropPhotosThat(goes: (photo: DraftPhoto) => boolean) {
  const all = await everyPhoto().catch(() => []);
  await dropPhotos(all.filter(goes).map(({ id }) => id));
}

const isOld = ({ at }: DraftPhoto) => Date.now() - at > daysKept * 86_400_000;

async function everyPhoto(): Promise<DraftPhoto[]> {
  const all = await inStore("photos", "readonly", (photos) => photos.getAll());
  return Array.isArray(all) ? all.filter(isPhoto) : [];
}

const isPhoto = (value: unknown): value is DraftPhoto =>
  typeof value === "object" && value !== null && "file" in value && value.file instanceof File;
