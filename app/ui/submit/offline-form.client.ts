import { fillIn, isTouched, typedIn } from "./form-values.client.ts";
import { askedAs, draftsFor, keepDraft, leaveBehind, placeOf, takeOver } from "./kept-drafts.client.ts";
import { lookAsBefore } from "./reader-look.client.ts";
import { waitingNeeds } from "./waiting-store.client.ts";

/** Gives the kept form what only the device knows: who asks on it, what was typed, and the reader's own way of looking. */
export async function enhance(form: HTMLElement) {
  if (!(form instanceof HTMLFormElement)) return;
  lookAsBefore();
  const as = askedAs();
  const keep = () => {
    if (keepDraft(as, "what", typedIn(form))) takeOver(as, typedIn(form));
  };
  let isTyped = isTouched(form);
  form.addEventListener("input", () => {
    isTyped = true;
    keep();
  });
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`);
  const sent = (await waitingNeeds(as)).map(({ key }) => key);
  const [draft] = draftsFor(as).filter(({ values }) => !sent.includes(values.key?.[0] ?? ""));
  const key = field("key");
  // Whoever is quick has typed before this came; the draft waits for the next time.
  if (draft && !isTyped) {
    fillIn(form, draft.values);
    leaveBehind(draft.place);
  }
  if (key) key.value ||= crypto.randomUUID();
  const usual = form.querySelector<HTMLInputElement>("input[name=kind][value=suggestion]");
  const isChosen = form.querySelector("input[name=kind]:checked") !== null;
  if (document.documentElement.dataset.elder && usual && !isChosen) usual.checked = true;
  const speaker = field("as");
  if (speaker) speaker.value = as;
  show(form, ".offline-place", !["", "whole"].includes(field("place")?.value ?? ""));
  show(form, ".offline-signed-in", as !== "");
  show(form, ".offline-guest", as === "");
  if (isTyped) keep();
  addEventListener("pagehide", () => leaveBehind(placeOf(as)));
}

function show(form: HTMLElement, part: string, shown: boolean) {
  const found = form.querySelector<HTMLElement>(part);
  if (found) found.hidden = !shown;
}
