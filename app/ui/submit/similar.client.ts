/** What is compared; nothing else of the form is sent, and nothing is sent before somebody stops typing for a moment. */
const compared = [
  ...["words", "title", "category", "kind", "personalDispute", "noSimilar", "declined"],
  ...["place", "coordinates", "datum", "geometry", "placeLabel"],
];
const pauseMs = 600;
const parts = [".similar-told", ".similar-list", ".similar-count", "[role=status]"];

/** Asks for needs alike while somebody writes, and shows them in the room that is kept for them. The focus stays where it is. */
export function enhance(panel: HTMLElement) {
  const form = panel.closest("form");
  const found = panel.querySelector("details");
  if (!form || !found) return;
  const ask = asking(form, panel);
  let timer = 0;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => ask(), pauseMs);
  };
  // Beside the form there is room for the list; below the words it stays one line until it is opened.
  if (window.matchMedia("(min-width: 1180px)").matches) found.open = true;
  form.addEventListener("input", (event) => {
    const typing = event instanceof InputEvent && event.isComposing;
    if (!typing && isCompared(event.target)) later();
  });
  form.addEventListener("compositionend", later);
  form.addEventListener("draft-restored", later);
  panel.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.value === "similar") {
      event.preventDefault();
      found.open = true;
      ask();
    }
    if (button?.name === "declined") {
      event.preventDefault();
      form.append(hidden("declined", button.value));
      ask();
      form.querySelector<HTMLElement>("[name=words]")?.focus();
    }
  });
  if (typed(form)) later();
}

/** One question at a time: an older one is dropped. What was asked already is not asked again. */
function asking(form: HTMLFormElement, panel: HTMLElement) {
  let last = "";
  let waiting = new AbortController();
  return async () => {
    const body = bodyOf(form);
    if (body.toString() === last) return;
    last = body.toString();
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    const answer = await fetch(panel.dataset.address ?? "", { method: "POST", body, signal }).catch(
      () => undefined,
    );
    if (!answer?.ok) {
      if (!signal.aborted) last = "";
      return;
    }
    const html = await answer.text().catch(() => "");
    if (signal.aborted) return;
    if (html === "") last = "";
    else show(panel, html);
  };
}

/** What waits until its reader has left the part that it is for. */
const later = new WeakMap<Element, () => void>();

/** Whoever is in the list already reads on undisturbed; it is brought up to date when they leave it. */
function show(panel: HTMLElement, html: string) {
  const made = new DOMParser().parseFromString(html, "text/html");
  for (const part of parts) {
    const before = panel.querySelector(part);
    const now = made.querySelector(part);
    if (!before || !now) continue;
    const isNew = before.innerHTML !== now.innerHTML;
    const put = () => isNew && before.replaceChildren(...now.childNodes);
    if (!before.contains(document.activeElement)) put();
    else if (later.has(before)) later.set(before, put);
    else if (isNew) whenLeft(before, put);
  }
}

/** From one line of it to the next is not left, nor is another window. */
function whenLeft(part: Element, put: () => void) {
  later.set(part, put);
  const leave = (event: Event) => {
    const to = event instanceof FocusEvent && event.relatedTarget;
    if ((to instanceof Node && part.contains(to)) || part.contains(document.activeElement)) return;
    part.removeEventListener("focusout", leave);
    later.get(part)?.();
    later.delete(part);
  };
  part.addEventListener("focusout", leave);
}

function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "" && compared.includes(name)) body.append(name, value);
  return body;
}

const typed = (form: HTMLFormElement) => bodyOf(form).get("words") !== null;

const isCompared = (target: EventTarget | null) =>
  target instanceof HTMLElement && compared.includes(target.getAttribute("name") ?? "");

function hidden(name: string, value: string): HTMLInputElement {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  return field;
}
