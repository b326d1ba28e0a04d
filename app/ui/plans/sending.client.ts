/** Tells while files are on their way and read that this takes a while; coming back to the page takes the words away. */
export function enhance(form: HTMLElement): void {
  const told = form.querySelector<HTMLElement>("[data-sending]");
  const words = told?.dataset.sending;
  if (!told || !words) return;
  form.addEventListener("submit", () => {
    told.textContent = words;
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    told.textContent = "";
    form.removeAttribute("aria-busy");
  });
}
