/** Copies the address that the part shows; without script it is selected and copied by hand. */
export function enhance(part: HTMLElement) {
  const button = part.querySelector<HTMLButtonElement>(".copy-link");
  const field = part.querySelector<HTMLInputElement>("input[readonly]");
  const said = part.querySelector<HTMLElement>(".copied");
  if (!button || !field || !said || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    // Where the browser refuses, it stands selected and is copied by hand.
    const isCopied = await navigator.clipboard.writeText(field.value).then(
      () => true,
      () => false,
    );
    said.textContent = isCopied ? (said.dataset.done ?? "") : "";
  });
}
