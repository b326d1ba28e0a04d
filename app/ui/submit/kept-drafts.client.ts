/** Where this browser keeps unfinished forms, apart by who asks on it; they never leave the device. */
const prefix = "wenji-need-draft:";
const nobody = "guest";
/** As long as the portal keeps photos that no need was made of. */
const daysKept = 3;
/** Forms that this device keeps at most; the oldest gives way. */
const mostKept = 6;
/** Each page writes to a place of its own: two windows with one form never write over each other's words. */
const here = crypto.randomUUID();
/** The place of the page before in this window, once it is left. */
const leftBehind = "wenji-draft-left";

export type Draft = { place: string; at: number; step: string; values: Record<string, string[]> };

/** The unfinished forms of who is signed in here and of whoever is not, the latest first; of equal words one. Without storage none. */
export function draftsFor(as: string): Draft[] {
  const mine = allDrafts().filter(({ place }) => [as || nobody, nobody].includes(ownerOf(place)));
  const words = mine.map(({ values }) => JSON.stringify([values.words, values.placeLabel, values.geometry]));
  return mine.filter((_, at) => words.indexOf(words[at] ?? "") === at);
}

/** False where this device has no room for it. */
export function keepDraft(as: string, step: string, values: Draft["values"]): boolean {
  const place = placeOf(as);
  try {
    for (const { place: old } of allDrafts()
      .filter((each) => each.place !== place)
      .slice(mostKept - 1))
      localStorage.removeItem(old);
    localStorage.setItem(place, JSON.stringify({ at: Date.now(), step, values }));
    return true;
  } catch {
    return false;
  }
}

/** The form goes on here: what the page before it in this window kept is not needed any more, if its words came along. */
export function takeOver(as: string, { key, words }: Draft["values"]) {
  const before = draftBefore();
  if (!before || before.place === placeOf(as)) return;
  const { values } = before;
  if ([key?.[0], undefined].includes(values.key?.[0]) && [words?.[0], undefined].includes(values.words?.[0]))
    dropDraft(before);
}

/** What the page before in this window had kept. */
export function draftBefore(): Draft | undefined {
  try {
    const place = sessionStorage.getItem(leftBehind);
    return allDrafts().find((draft) => draft.place === place);
  } catch {
    return undefined;
  }
}

/** For the page that comes next in this window. */
export function leaveBehind(place: string) {
  try {
    sessionStorage.setItem(leftBehind, place);
  } catch {}
}

/** Forgets one unfinished form, all of one person, or all of them. */
export const dropDraft = ({ place }: Draft) => localStorage.removeItem(place);
export function dropDrafts(as?: string) {
  for (const place of places())
    if (as === undefined || ownerOf(place) === (as || nobody)) localStorage.removeItem(place);
}

/** What was handed in, in whichever window it stands; other words under the same key are somebody's work still. */
export function dropSame(sent: Pick<Draft, "values">) {
  const [key] = sent.values.key ?? [];
  const [words] = sent.values.words ?? [];
  for (const draft of allDrafts())
    if (draft.values.key?.[0] === key && [words, undefined].includes(draft.values.words?.[0]))
      dropDraft(draft);
}

const speaker = "wenji-asking-as";

/** Who was signed in here when the form was last open, for when the portal can't be asked. */
export function askedAs(): string {
  try {
    return localStorage.getItem(speaker) ?? "";
  } catch {
    return "";
  }
}

export function rememberAs(as: string) {
  try {
    if (as === "") localStorage.removeItem(speaker);
    else localStorage.setItem(speaker, as);
  } catch {}
}

const refusal = "wenji-no-drafts";

/** Who had it removed wants nothing kept, for as long as this window is open. */
export function keepNoMore() {
  try {
    sessionStorage.setItem(refusal, "yes");
  } catch {}
}

export function keepsNone(): boolean {
  try {
    return sessionStorage.getItem(refusal) !== null;
  } catch {
    return true;
  }
}

/** Whether somebody else left an unfinished form here. */
export const othersLeftOne = (as: string) =>
  allDrafts().some(({ place }) => ![nobody, as].includes(ownerOf(place)));

export const placeOf = (as: string) => `${prefix}${as || nobody}:${here}`;
const ownerOf = (place: string) => place.slice(prefix.length).split(":")[0] ?? "";

/** Those of everybody, the latest first; what is too old goes. */
function allDrafts(): Draft[] {
  const found = places().flatMap((place) => draftAt(place) ?? []);
  return found.sort((a, b) => b.at - a.at);
}

function draftAt(place: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (isDraft(draft) && Date.now() - draft.at < daysKept * 86_400_000) return { ...draft, place };
    localStorage.removeItem(place);
  } catch {}
  return undefined;
}

function places(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

const isDraft = (value: unknown): value is Omit<Draft, "place"> =>
  typeof value === "object" &&
  value !== null &&
  ["at", "step", "values"].every((part) => part in value) &&
  "at" in value &&
  typeof value.at === "number";
