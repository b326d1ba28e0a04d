/** Offers to part a passage, or to let it begin, where words are selected in it. */
export function enhance(form: HTMLElement): void {
  const room = form.querySelector<HTMLElement>("[data-selected]");
  if (!room) return;
  const split = room.querySelector<HTMLButtonElement>("[name=split]");
  const move = room.querySelector<HTMLButtonElement>("[name=move]");
  const offerPlace = () => {
    const at = selectedPlace(form);
    // While a button of this room is pressed the selection may be gone: what was offered stays.
    if (at === undefined) return;
    room.hidden = false;
    if (split) split.value = String(at);
    if (move) move.value = `${move.dataset.from}:${at}`;
  };
  document.addEventListener("selectionchange", offerPlace);
  // Whoever is quick has selected before this came.
  offerPlace();
}

/** Where the selection begins in the whole text, in UTF-16 units; nothing where it lies elsewhere. */
function selectedPlace(form: HTMLElement): number | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (startContainer.nodeType !== Node.TEXT_NODE || !form.contains(startContainer)) return undefined;
  const at = startContainer.parentElement?.dataset.at;
  return at === undefined ? undefined : Number(at) + startOffset;
}
