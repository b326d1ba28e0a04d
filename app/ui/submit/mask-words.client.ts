import { maskedWords } from "#app/domain/needs/masked-words.ts";

/** Follows what is typed, and tells at once what of it passers-by will not read. */
export function enhance(notice: HTMLElement) {
  const form = notice.closest("form");
  const note = notice.firstElementChild;
  const list = notice.querySelector("ul");
  if (!form || !(note instanceof HTMLElement) || !list) return;
  const kinds: Record<string, string> = JSON.parse(notice.dataset.words ?? "{}");
  let told = "";

  function look() {
    const fields = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      notice.dataset.fields ?? "none",
    );
    const masked = maskedWords([...(fields ?? [])].map(({ value }) => value));
    const now = JSON.stringify(masked);
    // A reader that speaks is told of a change, not of every key.
    if (now === told) return;
    told = now;
    list?.replaceChildren(...masked.map(line));
    if (note instanceof HTMLElement) note.hidden = masked.length === 0;
  }
  function line({ typed, shown, kind }: ReturnType<typeof maskedWords>[number]) {
    const item = document.createElement("li");
    const [strong, small] = [document.createElement("strong"), document.createElement("small")];
    strong.textContent = shown;
    small.textContent = kinds[kind] ?? "";
    item.append(`${typed} → `, strong, " ", small);
    return item;
  }
  form.addEventListener("input", look);
  form.addEventListener("draft-restored", look);
  look();
}
