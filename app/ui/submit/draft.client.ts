import { button, offer } from "./draft-offer.client.ts";
import { dropPhotos, dropPhotosOf, photosOfDraft } from "./draft-photos.client.ts";
import { fillIn, hidden, isTouched, typedIn } from "./form-values.client.ts";
import {
  type Draft,
  draftsFor,
  dropDraft,
  dropDrafts,
  keepDraft,
  keepNoMore,
  keepsNone,
  leaveBehind,
  othersLeftOne,
  placeOf,
  rememberAs,
  takeOver,
} from "./kept-drafts.client.ts";
import { rememberLook } from "./reader-look.client.ts";
import { dropOpened } from "./waiting-store.client.ts";

/** As many of one's unfinished forms are offered: more than one only after two windows. */
const mostOffered = 3;

/** Keeps what is typed on this device, and offers it again when the form is opened anew. */
export function enhance(note: HTMLElement) {
  const form = note.closest("form");
  const remove = note.querySelector("button");
  const { as = "", others = "", discard = "", removed = "", unkept = "" } = note.dataset;
  if (!form || !remove) return;
  rememberAs(as);
  rememberLook();
  void dropPhotos(arrived(form));
  const isFresh = keyOf(form) === "";
  if (isFresh) void offerAll(form, note, as);
  if (isFresh && as === "" && othersLeftOne(as)) {
    const bar = offer(form, others);
    bar.append(button(discard, () => dropAndGo(bar, () => dropDrafts())));
  }
  if (keepsNone()) return;
  let keeps = false;
  const keep = () => {
    if (keepsNone()) return;
    // Windows that go on with one form send one need.
    if (keyOf(form) === "") form.append(hidden("key", crypto.randomUUID()));
    const step = form.querySelector<HTMLInputElement>("input[name=step]")?.value ?? "";
    const typed = typedIn(form);
    keeps = keepDraft(as, step, typed);
    if (keeps) takeOver(as, typed);
    else note.querySelector("[role=status]")?.replaceChildren(unkept);
    note.hidden = false;
  };
  // Whoever is quick has typed before this came.
  if (!isFresh || isTouched(form)) keep();
  // Files that were not taken are still where the form was opened from.
  const isWhole = form.querySelector("#f-photos[data-wrong]") === null;
  if (!isFresh && keeps && isWhole) void dropOpened(keyOf(form)).then(keep);
  form.addEventListener("input", keep);
  form.addEventListener("submit", keep);
  addEventListener("pagehide", () => keeps && leaveBehind(placeOf(as)));
  remove.addEventListener("click", () => {
    dropDrafts(as);
    dropDrafts("");
    void dropPhotosOf(keyOf(form));
    keepNoMore();
    note.querySelector("[role=status]")?.replaceChildren(removed);
    remove.remove();
  });
}

const keyOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>("input[type=hidden][name=key]")?.value ?? "";

/** Photos that came to the portal with the form before: it carries their names along. */
const arrived = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>(":scope > input[name=photoKept]")].map(({ value }) => value);

async function offerAll(form: HTMLFormElement, note: HTMLElement, as: string) {
  const { found = "", restore = "", discard = "" } = note.dataset;
  let offered = 0;
  for (const draft of draftsFor(as)) {
    const photos = await photosOfDraft(draft.values.key?.[0] ?? "");
    if ((!hasWords(draft) && photos.length === 0) || ++offered > mostOffered) continue;
    const bar = offer(form, `${found} ${beginning(draft)}`);
    bar.append(button(restore, () => goOn(form, draft, photos.length > 0)));
    bar.append(
      button(discard, () =>
        dropAndGo(bar, () => {
          dropDraft(draft);
          void dropPhotos(photos.map(({ id }) => id));
        }),
      ),
    );
  }
}

function dropAndGo(bar: HTMLElement, drop: () => void) {
  drop();
  bar.remove();
}

const hasWords = ({ values }: Draft) =>
  ["words", "geometry", "place", "placeLabel", "photo"].some((name) => values[name]?.[0]);

function beginning({ values: { words } }: Draft): string {
  const said = words?.[0]?.trim() ?? "";
  return said === "" ? "" : `“${[...said].slice(0, 30).join("")}${[...said].length > 30 ? "…" : ""}”`;
}

/** To the step where it was left, or where its photos are; from the first one by filling it in alone. */
function goOn(form: HTMLFormElement, { place, step, values }: Draft, hasPhotos: boolean) {
  fillIn(form, values);
  leaveBehind(place);
  if (step === "where" && !hasPhotos) {
    for (const bar of form.parentElement?.querySelectorAll(".draft-offer") ?? []) bar.remove();
    form.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
    form.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  form.append(hidden("intent", step === "check" && !hasPhotos ? "to-check" : "to-what"));
  form.submit();
}
