import { button } from "./draft-offer.client.ts";
import { type DraftPhoto, dropPhotos, keepPhoto, photosOfDraft } from "./draft-photos.client.ts";
import { hidden } from "./form-values.client.ts";
import { keepsNone } from "./kept-drafts.client.ts";
import { keepPhotoWords } from "./photo-words.client.ts";

export type PhotoWords = Record<
  | ("no-network" | "kept" | "no-room" | "too-many" | "one" | "shows" | "remove" | "longest")
  | ("full" | "full-here" | "again"),
  string
>;

/** What tells a reader without script of photos that were refused for now. */
const laterLines = ".photos-later, [data-later]";

/** Photos of a form that are not at the portal yet: shown, described and taken away here, and kept on this device where it has room. */
export function photosThatWait(
  form: HTMLFormElement,
  fieldset: HTMLElement,
  words: PhotoWords,
  tryAgain: () => void,
) {
  let photos: DraftPhoto[] = [];
  let isCut = false;
  const keyOf = () => form.querySelector<HTMLInputElement>("input[type=hidden][name=key]")?.value ?? "";

  function draw() {
    for (const old of fieldset.querySelectorAll(".photos-waiting, .photos-again")) old.remove();
    const input = fieldset.querySelector<HTMLInputElement>("input[type=file]");
    if (input) input.files = filesOf(photos);
    if (photos.length === 0) return;
    const list = document.createElement("ol");
    list.className = "photo-list photos-waiting";
    list.append(...photos.map(lineOf));
    const again = Object.assign(document.createElement("p"), { className: "photos-again" });
    again.append(button(words.again, tryAgain));
    const status = fieldset.querySelector(".photo-status");
    status?.before(list);
    status?.after(again);
  }

  function lineOf(photo: DraftPhoto, at: number): HTMLLIElement {
    const line = document.createElement("li");
    const place = String(fieldset.querySelectorAll("input[name=photo]").length + at + 1);
    const named = (text: string) => text.replace("{{place}}", place);
    const picture = Object.assign(new Image(), {
      ...{ src: URL.createObjectURL(photo.file), alt: named(words.one) },
    });
    picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
    const label = document.createElement("label");
    Object.assign(label, { htmlFor: `f-shows-${place}`, textContent: named(words.shows) });
    const field = document.createElement("input");
    Object.assign(field, { id: `f-shows-${place}`, name: "photoShows", type: "text", value: photo.shows });
    field.maxLength = Number(words.longest);
    field.addEventListener("input", () => {
      photo.shows = field.value;
      if (!keepsNone()) keepPhotoWords(photo.id, photo.shows);
    });
    const away = document.createElement("button");
    Object.assign(away, { type: "button", className: "btn plain", textContent: named(words.remove) });
    away.addEventListener("click", () => {
      void dropPhotos([photo.id]);
      photos = photos.filter(({ id }) => id !== photo.id);
      draw();
      fieldset.querySelector<HTMLElement>("[name=photoShows], input[type=file]")?.focus();
    });
    const beside = document.createElement("div");
    const acts = Object.assign(document.createElement("p"), { className: "photo-acts" });
    acts.append(away);
    beside.append(label, field, hidden("photoKept", photo.id), acts);
    line.append(picture, beside);
    return line;
  }

  return {
    draw,
    some: () => photos.length > 0,
    /** As many as there is room for; the form's own field holds them all. */
    add(files: readonly File[], room: number) {
      const made = files.map((file, at) => ({
        ...{ id: crypto.randomUUID(), key: keyOf(), at: Date.now() + at, file, shows: "" },
      }));
      const all = [...photos, ...made];
      photos = all.slice(0, Math.max(0, room));
      isCut = photos.length < all.length;
    },
    /** Into an upload, each with its words in step. */
    addTo(fields: FormData): string[] {
      for (const { file, shows } of photos) {
        fields.append("photos", file, file.name);
        fields.append("photoShows", shows);
      }
      return photos.map(({ id }) => id);
    },
    /** They did not arrive, mostly for want of a network: they stay here, after the page is closed too where that can be. */
    async stay(why?: string) {
      draw();
      let said: "no-network" | "kept" | "no-room" = keepsNone() ? "no-network" : "kept";
      for (const photo of keepsNone() ? [] : photos) if (!(await keepPhoto(photo))) said = "no-room";
      const until = fieldset.querySelector(".photos-later time")?.textContent;
      const full = words[said === "kept" ? "full" : "full-here"];
      const told = why ?? (until ? full.replace("{{time}}", until) : words[said]);
      fieldset.querySelector(".photo-status")?.replaceChildren(`${told} ${this.cut()}`);
      // In place of what a reader without script is told.
      if (until) for (const line of fieldset.querySelectorAll<HTMLElement>(laterLines)) line.hidden = true;
    },
    /** Said where more were chosen than a need may have. */
    cut: () => (isCut ? words["too-many"] : ""),
    arrived(ids: readonly string[]) {
      void dropPhotos(ids);
      photos = photos.filter(({ id }) => !ids.includes(id));
      draw();
    },
    /** What this device kept of the form, from a page that was closed. */
    async takeUp() {
      const kept = await photosOfDraft(keyOf());
      photos = [...kept, ...photos.filter(({ id }) => kept.every((each) => each.id !== id))];
      if (kept.length > 0) draw();
    },
  };
}

function filesOf(photos: readonly DraftPhoto[]): FileList {
  const chosen = new DataTransfer();
  for (const { file } of photos) chosen.items.add(file);
  return chosen.files;
}
