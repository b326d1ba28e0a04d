/** A line above the form, with its buttons. */
export function offer(form: HTMLFormElement, words: string): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "note draft-offer";
  bar.append(Object.assign(document.createElement("p"), { textContent: words }));
  form.before(bar);
  return bar;
}

export function button(words: string | undefined, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "btn plain", textContent: words ?? "" });
  made.addEventListener("click", press);
  return made;
}
