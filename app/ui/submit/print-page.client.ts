/** Shows the page's print button, which works by script alone; the browser's own printing needs none. */
export function enhance(part: HTMLElement) {
  const button = part.querySelector<HTMLButtonElement>(".print-button");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
