/** Neither secrets, nor ways to reach somebody, nor what belongs to one posting, nor photos that have a place of their own. */
const passing = new Set([
  ...["step", "intent", "as", "codeId", "code", "declined", "contact", "q"],
  ...["photoShows", "photoKept"],
]);

/** What is typed into a form so far, its key and its photos included. */
export function typedIn(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || passing.has(name)) continue;
    // Words of photos stand in step with the photos, the empty ones too.
    if (value !== "" || name === "alternative") values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** Whether somebody has typed into it already. */
export const isTouched = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[type=text], textarea")].some(
    (field) => field.value !== field.defaultValue,
  );

/** Fields that the form has get their values; the others travel along unseen. */
export function fillIn(form: HTMLFormElement, values: Record<string, string[]>) {
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

export function hidden(name: string, value: string): HTMLInputElement {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  return field;
}
