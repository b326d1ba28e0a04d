import { hidden } from "./form-values.client.ts";
import type { WaitingNeed } from "./waiting-store.client.ts";

/** Opens a need from this device in the form, at the check, with its files. It stays here until the form has come (`dropOpened`). */
export function openAgain({ key, fields }: WaitingNeed) {
  if (!navigator.onLine) return;
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: "/needs/new", enctype: "multipart/form-data", hidden: true });
  const files = new DataTransfer();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(hidden(name, value));
    else files.items.add(value);
  }
  const photos = document.createElement("input");
  Object.assign(photos, { type: "file", name: "photos", multiple: true, files: files.files });
  form.append(photos, hidden("key", key), hidden("step", "what"), hidden("intent", "to-check"));
  document.body.append(form);
  form.submit();
}
