import { mostQuoted, occurrencesOf } from "#app/domain/consultations/places/quote-in-clause.ts";

/** Words that are selected in a clause can be commented on: the way there is offered below the clause, and to the keyboard next. */
export function enhance(page: HTMLElement) {
  const offer = document.createElement("a");
  offer.className = "btn comment-words";
  offer.textContent = page.dataset.act ?? "";

  function offerWords() {
    const chosen = chosenWords();
    if (!chosen) return;
    const { clause, words, nth } = chosen;
    const url = new URL(clause.dataset.about ?? "", location.href);
    url.searchParams.set("quote", words);
    url.searchParams.set("nth", String(nth));
    offer.href = url.href;
    if (clause.nextElementSibling !== offer) clause.after(offer);
  }
  document.addEventListener("selectionchange", offerWords);
  offerWords();
}

/** The words selected within one clause, and at which of the places they stand. */
function chosenWords(): { clause: HTMLElement; words: string; nth: number } | undefined {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const clause = range && elementOf(range.startContainer)?.closest<HTMLElement>("[data-about]");
  if (!range || !clause?.contains(range.endContainer)) return undefined;
  const words = range.toString().trim();
  if (words === "" || words.length > mostQuoted) return undefined;
  const before = document.createRange();
  before.setStart(clause, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const nth = occurrencesOf(clause.textContent, words).filter((each) => each.from < start).length;
  return { clause, words, nth };
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
