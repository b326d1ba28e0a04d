import { dropAllPhotos } from "./draft-photos.client.ts";
import { dropDrafts, rememberAs } from "./kept-drafts.client.ts";
import { dropAllWaiting } from "./waiting-store.client.ts";

/** Who signs out leaves nothing that they typed on the device. */
export function enhance(form: HTMLElement) {
  form.addEventListener("submit", () => {
    dropDrafts();
    rememberAs("");
    void dropAllWaiting();
    void dropAllPhotos();
  });
}
