/**
 * What photos that wait show, in their writer's words, by the photo. Apart from the photos, whose store takes a word only after
 * the page may be gone: this one has taken it at once.
 */
const place = "wenji-photo-words";

/** Without storage there are none. The service worker has none either. */
export function photoWords(): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return new Map(Array.isArray(kept) ? kept.filter(isSaid) : []);
  } catch {
    return new Map();
  }
}

export const keepPhotoWords = (id: string, words: string) => keep([...photoWords(), [id, words]]);

export const dropPhotoWords = (goes: (id: string) => boolean) =>
  keep([...photoWords()].filter(([id]) => !goes(id)));

function keep(said: readonly (readonly [string, string])[]) {
  try {
    if (said.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify([...new Map(said)]));
  } catch {}
}

const isSaid = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
