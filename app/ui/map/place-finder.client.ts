type Offered = { id: string; name: string; within: string; lon: number; lat: number };

const pause = 150;

/**
 * Offers places as one types, by the combobox pattern: arrows walk the list, Enter takes, Escape closes; what is typed can
 * always be sent as it is. On the map a place leads to what is near it, in a form it becomes the chosen one.
 */
export function enhance(host: HTMLElement) {
  const input = host.querySelector<HTMLInputElement>("input[type=search]");
  if (!input) return;
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "place-options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  const told = document.createElement("p");
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  input.after(list, told);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
    ["autocomplete", "off"],
  ] as const)
    input.setAttribute(name, value);
  let places: Offered[] = [];
  let at = -1;
  let asked = 0;

  const close = () => {
    // What is still asked for opens it for nobody.
    asked++;
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (next: number) => {
    at = next;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(place === at));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  };
  const show = () => {
    list.replaceChildren(...places.map((place, index) => optionOf(place, `${list.id}-${index}`)));
    list.hidden = places.length === 0;
    input.setAttribute("aria-expanded", String(places.length > 0));
    mark(-1);
    const { wordsCount = "", wordsNone = "" } = host.dataset;
    told.textContent =
      places.length > 0 ? wordsCount.replace("{{number}}", String(places.length)) : wordsNone;
  };
  const ask = async (turn: number) => {
    const words = input.value.trim();
    const response = words === "" ? undefined : await fetch(`/places.json?q=${encodeURIComponent(words)}`);
    const answer: { places: Offered[] } = response?.ok ? await response.json() : { places: [] };
    if (turn !== asked) return;
    places = answer.places;
    show();
  };
  const take = (place: Offered | undefined) => {
    if (!place) return;
    input.value = place.name;
    close();
    choose(host, place);
  };

  const later = () => {
    const turn = ++asked;
    // Without the network what is typed can still be sent.
    setTimeout(() => turn === asked && ask(turn).catch(() => turn === asked && close()), pause);
  };
  input.addEventListener("input", later);
  // Whoever is quick has typed before this came.
  if (document.activeElement === input && input.value !== input.defaultValue) later();
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown") mark((at + 1) % places.length);
    else if (key === "ArrowUp") mark((at <= 0 ? places.length : at) - 1);
    else if (key === "Escape") close();
    else if (key === "Enter" && at >= 0) take(places[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    event.preventDefault();
    if (option) take(places[[...list.children].indexOf(option)]);
  });
  input.addEventListener("blur", close);
}

function optionOf({ name, within }: Offered, id: string): HTMLLIElement {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  const small = document.createElement("small");
  small.textContent = within;
  option.append(name, " ", small);
  return option;
}

function choose(host: HTMLElement, { id, name, lon, lat }: Offered) {
  if (host.dataset.base !== undefined) {
    const query = new URLSearchParams(host.dataset.base);
    query.set("near", `${lon.toFixed(5)},${lat.toFixed(5)}`);
    location.assign(`/map?${query}`);
    return;
  }
  const choices = host.closest("form")?.querySelector("#f-place .choices");
  const known = choices?.querySelector<HTMLInputElement>(`input[name=place][value="${CSS.escape(id)}"]`);
  const radio = known ?? choiceIn(choices, id, name);
  radio.checked = true;
  radio.dispatchEvent(new Event("input", { bubbles: true }));
}

function choiceIn(choices: Element | null | undefined, id: string, name: string): HTMLInputElement {
  const radio = document.createElement("input");
  Object.assign(radio, { type: "radio", name: "place", value: id });
  const label = document.createElement("label");
  label.className = "choice";
  const words = document.createElement("span");
  words.textContent = name;
  label.append(radio, words);
  choices?.prepend(label);
  return radio;
}
