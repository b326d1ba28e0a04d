import { dropAllPhotos } from "./draft-photos.client.ts";
import { dropDrafts, rememberAs } from "./kept-drafts.client.ts";
import { dropAllWaiting } from "./waiting-store.client.ts";

/** A store that does not answer keeps nobody signed in. */
const patienceMs = 3000;

/** Who signs out leaves nothing that they typed on the device: a page that is gone before its store has answered would leave all. */
export function enhance(form: HTMLElement) {
  if (!(form instanceof HTMLFormElement)) return;
  let isForgotten = false;
  form.addEventListener("submit", async (event) => {
    if (isForgotten) return;
    event.preventDefault();
    dropDrafts();
    rememberAs("");
    const late = new Promise((wake) => setTimeout(wake, patienceMs));
    await Promise.race([Promise.all([dropAllWaiting(), dropAllPhotos()]), late]);
    if (isForgotten) return;
    isForgotten = true;
    form.requestSubmit(event.submitter);
  });
  // Back from the browser's own memory it is a page like any other.
  addEventListener("pageshow", () => {
    isForgotten = false;
  });
}
