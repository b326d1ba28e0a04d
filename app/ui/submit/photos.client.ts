import { photosAllowed } from "#app/domain/needs/submission.ts";
import { inTurn } from "./in-turn.client.ts";
import { keepWords, photoOf, placeOf } from "./photo-places.client.ts";
import { scaledPhoto } from "./scaled-photo.client.ts";
import { type PhotoWords, photosThatWait } from "./waiting-photos.client.ts";

type Words = PhotoWords & Record<"uploading" | "not-now" | "added", string>;

/**
 * Photos go up as soon as they are chosen, scaled down, and come back as the server draws them; so do their order and removal.
 * Where that fails they wait on this device with their words, go up when the network is back or the portal takes photos again,
 * and in any case with the form.
 */
export function enhance(fieldset: HTMLElement) {
  const form = fieldset.closest("form");
  if (!form) return;
  const words: Words = JSON.parse(fieldset.dataset.words ?? "{}");
  const waits = photosThatWait(form, fieldset, words, () => {
    preview(fieldset, [], words);
    up(added);
  });
  // An answer draws the photos as they were when it was asked for: two at once would undo each other.
  const next = inTurn();
  let wake: ReturnType<typeof setTimeout>;
  const up = (focus?: string) => {
    clearTimeout(wake);
    void next(() => upload(form, fieldset, waits, words, focus, whenTaken));
  };
  /** By itself once the portal has said that it takes photos again. */
  function whenTaken() {
    const seconds = Number(fieldset.querySelector<HTMLElement>(".photos-later")?.dataset.wait);
    if (seconds > 0 && waits.some()) wake = setTimeout(later, seconds * 1000);
  }
  fieldset.classList.add("photos-live");
  const take = async (chosen: File[]) => {
    if (chosen.length === 0) return;
    preview(fieldset, chosen, words);
    const room = photosAllowed - fieldset.querySelectorAll("input[name=photo]").length;
    waits.add(await Promise.all(chosen.map(scaledPhoto)), room);
    up(added);
  };
  fieldset.addEventListener("change", ({ target }) => void take(filesOf(target)));
  fieldset.addEventListener("click", (event) => {
    const button = event.target;
    if (!(button instanceof HTMLButtonElement) || !/^(earlier|later|remove)-/.test(button.value)) return;
    event.preventDefault();
    const [act = ""] = button.value.split("-");
    const photo = photoOf(button);
    void next(async () => {
      // An act before it may have moved the photo, or taken it away.
      const place = placeOf(fieldset, photo);
      if (place === 0) return;
      const intent = `${act}-${place}`;
      const answer = await post(form, fieldsOf(form, intent));
      swap(fieldset, answer, afterwards(intent), words["not-now"]);
      waits.draw();
    });
  });
  // Nobody's typing is disturbed by photos that go up by themselves.
  const later = () => {
    if (!waits.some()) return;
    if (fieldset.contains(document.activeElement))
      fieldset.addEventListener("focusout", () => setTimeout(later), { once: true });
    else up();
  };
  const takeUp = async () => {
    await waits.takeUp();
    if (!waits.some() || !fieldset.querySelector(".photos-later")) return later();
    await waits.stay();
    whenTaken();
  };
  form.addEventListener("draft-restored", takeUp);
  addEventListener("online", later);
  // Whoever is quick has chosen before this came; what the browser itself put back is known already.
  const early = isNewVisit() ? filesOf(fieldset.querySelector("input[type=file]")) : [];
  void takeUp().then(() => take(early));
}

function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType("navigation");
  return visit instanceof PerformanceNavigationTiming && visit.type === "navigate";
}

const filesOf = (field: EventTarget | null) =>
  field instanceof HTMLInputElement && field.type === "file" ? [...(field.files ?? [])] : [];

type Waits = ReturnType<typeof photosThatWait>;

/** Where the keyboard goes on once photos are there. */
const added = "#f-photo-files, [name=alternative]";

/** What was chosen, and how far it is. */
function preview(fieldset: HTMLElement, chosen: readonly File[], words: Words) {
  const row = document.createElement("span");
  row.className = "photo-row";
  for (const file of chosen) {
    const picture = Object.assign(new Image(), { src: URL.createObjectURL(file), alt: "" });
    picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
    row.append(picture);
  }
  const progress = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  progress.setAttribute("aria-label", words.uploading);
  fieldset.querySelector(".photo-status")?.replaceChildren(words.uploading, " ", progress, row);
}

async function upload(
  form: HTMLFormElement,
  fieldset: HTMLElement,
  waits: Waits,
  words: Words,
  focus = "",
  then: () => void,
) {
  // The upload before it took them along.
  if (!waits.some() && waits.cut() === "") return;
  fieldset.querySelector(".photos-later")?.remove();
  if (!fieldset.querySelector("progress")) preview(fieldset, [], words);
  const fields = fieldsOf(form, "add-photos");
  const sent = waits.addTo(fields);
  const report = (done: number) => {
    const progress = fieldset.querySelector("progress");
    if (progress) progress.value = done;
  };
  const answer = await post(form, fields, report);
  if (answer === undefined) return await waits.stay();
  const say = waits.cut() || words.added;
  // Another page than the form: too many forms at once, or something between here and the portal.
  if (!swap(fieldset, answer, { focus, say }, words["not-now"])) return await waits.stay(words["not-now"]);
  const refused = refusedForNow(fieldset);
  waits.arrived(sent.filter((_, at) => !refused.includes(at)));
  if (refused.length === 0) return;
  await waits.stay();
  if (focus !== "") fieldset.querySelector<HTMLElement>(".photos-again button")?.focus();
  then();
}

/** The places, among the files that were sent, of those that may be taken later. */
const refusedForNow = (fieldset: HTMLElement) =>
  [...fieldset.querySelectorAll<HTMLElement>("[data-later]")].map(({ dataset }) => Number(dataset.later));

function fieldsOf(form: HTMLFormElement, intent: string): FormData {
  const fields = new FormData(form);
  for (const name of ["photos", "photoShows", "photoKept"]) fields.delete(name);
  fields.set("intent", intent);
  return fields;
}

/** `fetch` tells nothing of how far an upload is. */
function post(form: HTMLFormElement, fields: FormData, report?: (done: number) => void) {
  const request = new XMLHttpRequest();
  request.open("POST", form.getAttribute("action") ?? location.pathname);
  if (report)
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      report(total > 0 ? loaded / total : 0),
    );
  return new Promise<string | undefined>((told) => {
    request.addEventListener("load", () => told(request.status < 500 ? request.responseText : undefined));
    for (const failure of ["error", "abort"]) request.addEventListener(failure, () => told(undefined));
    request.send(fields);
  });
}

type Then = { focus: string; say?: string };

/** The server's own drawing takes the place of what stands here, with whatever it had to say about a file; false where it sent none. */
function swap(
  fieldset: HTMLElement,
  page: string | undefined,
  { focus, say = "" }: Then,
  otherwise: string,
): boolean {
  const fresh = page && new DOMParser().parseFromString(page, "text/html").querySelector("#f-photos");
  if (!fresh) {
    fieldset.querySelector(".photo-status")?.replaceChildren(otherwise);
    return false;
  }
  // Whoever has gone on to another field meanwhile is not called back.
  const isHere = document.activeElement === document.body || fieldset.contains(document.activeElement);
  keepWords(fieldset, () => fieldset.replaceChildren(...fresh.childNodes));
  fieldset.toggleAttribute("data-wrong", fresh.hasAttribute("data-wrong"));
  const status = fieldset.querySelector(".photo-status");
  const faults = [...fieldset.querySelectorAll(".wrong")].map((fault) => fault.textContent ?? "");
  status?.replaceChildren(faults.length > 0 ? faults.join(" ") : say);
  if (focus !== "" && isHere) fieldset.querySelector<HTMLElement>(focus)?.focus();
  fieldset.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

/** Where the keyboard goes on after a button: the same photo in its new place. */
function afterwards(act: string): Then {
  const [word = "", place = "1"] = act.split("-");
  const to = word === "earlier" ? Number(place) - 1 : word === "later" ? Number(place) + 1 : Number(place);
  return { focus: `[value="${word}-${to}"], #f-alternative-${to}, #f-photo-files` };
}
