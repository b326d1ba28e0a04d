import type { MarkedText } from "#app/domain/search/marked-text.ts";

type Suggestion = { href: string; kind: string; title: MarkedText; lang?: string };

/** So long after a key that the next one is not to be expected at once. */
const pauseMs = 150;

/**
 * Lets a box of the search complete itself, as the ARIA guide says of a combobox with a list: arrows walk through it, Enter
 * opens what is chosen or searches, Escape closes it. Focus stays in the box.
 */
export function enhance(form: HTMLElement) {
  const input = form.querySelector("input");
  if (!input) return;
  const list = document.createElement("ul");
  const told = document.createElement("p");
  list.id = `${input.id}-list`;
  list.className = "search-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label ?? "");
  told.className = "visually-hidden";
  told.setAttribute("aria-live", "polite");
  input.parentElement?.append(list);
  form.append(told);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ] as const)
    input.setAttribute(name, value);

  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    choose(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };
  const choose = (at: number) => {
    chosen = at;
    for (const [place, option] of options().entries())
      option.setAttribute("aria-selected", String(place === at));
    const option = options()[at];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const show = (suggestions: Suggestion[]) => {
    list.replaceChildren(...suggestions.map((each, at) => optionOf(each, `${list.id}-${at}`)));
    choose(-1);
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    const words = suggestions.length === 0 ? form.dataset.none : form.dataset.some;
    told.textContent = (words ?? "").replace("#", String(suggestions.length));
  };
  const ask = async () => {
    asking?.abort();
    const text = input.value.trim();
    if (text === "") return close();
    asking = new AbortController();
    try {
      const answer = await fetch(`/search/suggestions?${new URLSearchParams({ q: text })}`, {
        signal: asking.signal,
      });
      if (!answer.ok) return close();
      const { suggestions }: { suggestions: Suggestion[] } = await answer.json();
      if (document.activeElement === input) show(suggestions);
    } catch {
      // Overtaken by the next letter, or without network: the form works as before.
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pauseMs);
  };

  // Half a Chinese word in the making is none.
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  input.addEventListener("compositionend", later);
  // Whoever is quick has typed before this came.
  if (document.activeElement === input && input.value !== input.defaultValue) later();
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && chosen >= 0) location.assign(hrefOf(options()[chosen]));
    else if (event.key === "ArrowDown" && !list.hidden) choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === "ArrowUp" && !list.hidden) choose(chosen < 0 ? count - 1 : chosen - 1);
    else return;
    event.preventDefault();
  });
  // The box keeps its focus while something in the list is pressed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
    if (option) location.assign(hrefOf(option));
  });
}

const hrefOf = (option: HTMLElement | undefined) => option?.dataset.href ?? location.href;

function optionOf({ href, kind, title, lang }: Suggestion, id: string): HTMLElement {
  const option = document.createElement("li");
  option.id = id;
  option.dataset.href = href;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  const words = document.createElement("span");
  if (lang) words.lang = lang;
  for (const { text, hit } of title) {
    const piece = document.createElement(hit ? "mark" : "span");
    piece.textContent = text;
    words.append(piece);
  }
  const what = document.createElement("small");
  what.textContent = kind;
  option.append(words, what);
  return option;
}
