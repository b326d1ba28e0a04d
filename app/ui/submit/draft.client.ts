/** Where this browser keeps an unfinished form; it never leaves the device. */
const store = "wenji-need-draft";
const daysKept = 7;
/** Neither secrets nor what belongs to one posting. */
const passing = new Set([
  "key",
  "step",
  "intent",
  "codeId",
  "code",
  "photo",
  "without",
  "declined",
  "contact",
  "q",
]);

type Draft = { at: number; values: Record<string, string[]> };

/** Keeps what is typed, and offers it again when the form is opened anew. Without storage the form works as before. */
export function enhance(form: HTMLElement) {
  if (!(form instanceof HTMLFormElement)) return;
  const draft = read();
  const isFresh = form.querySelector("input[type=hidden][name=key]") === null;
  if (isFresh && draft && hasWords(draft)) offer(form, draft);
  form.addEventListener("input", () => keep(form));
  form.addEventListener("submit", () => keep(form));
}

function keep(form: HTMLFormElement) {
  const values: Draft["values"] = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !passing.has(name))
      values[name] = [...(values[name] ?? []), value];
  }
  try {
    localStorage.setItem(store, JSON.stringify({ at: Date.now(), values } satisfies Draft));
  } catch {}
}

function read(): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(store) ?? "null");
    return isDraft(draft) && Date.now() - draft.at < daysKept * 86_400_000 ? draft : undefined;
  } catch {
    return undefined;
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "at" in value &&
  "values" in value &&
  typeof value.at === "number";

const hasWords = ({ values }: Draft) =>
  Boolean(values.words?.[0] || values.geometry?.[0] || values.place?.[0]);

function offer(form: HTMLFormElement, draft: Draft) {
  const bar = document.createElement("div");
  bar.className = "note draft-offer";
  bar.append(form.dataset.found ?? "");
  bar.append(
    button(form.dataset.restore ?? "", () => {
      restore(form, draft);
      bar.remove();
    }),
  );
  bar.append(
    button(form.dataset.discard ?? "", () => {
      localStorage.removeItem(store);
      bar.remove();
    }),
  );
  form.before(bar);
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn plain";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
}

/** Fields of this step get their values; those of later steps travel along unseen. */
function restore(form: HTMLFormElement, { values }: Draft) {
  for (const [name, all] of Object.entries(values)) {
    const fields = [...form.elements].filter(
      (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
        "name" in field && field.name === name && "value" in field,
    );
    if (fields.length === 0) for (const value of all) form.append(hidden(name, value));
    for (const field of fields) fill(field, all);
  }
  form.dispatchEvent(new CustomEvent("draft-restored", { bubbles: true }));
}

function fill(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, all: string[]) {
  if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
    field.checked = all.includes(field.value);
  else field.value = all[0] ?? "";
}

function hidden(name: string, value: string): HTMLInputElement {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  return field;
}
