import type * as L from "leaflet";
import { seenBox } from "./list-in-step.client.ts";
import type { Hand } from "./moved-by-hand.client.ts";
import { keepAddress } from "./page-address.client.ts";
import { leadOn, putList } from "./put-list.client.ts";

/** How long a map rests before the list follows it, in milliseconds. */
const restMs = 500;
const remembered = "wenji-list-stays";

type Led = {
  hand: Hand;
  /** Shows a part of the map, or all of it; at once, so that it is over when the call is. */
  view(box: string | undefined): void;
};

/**
 * The list beside the map shows what the map shows, once its reader has moved it and rests. The address, the filter's form and
 * all that leads on from it go along. An older answer gives way to a newer move; where none comes, the list stays and it is said.
 */
export function letListFollow(map: L.Map, element: HTMLElement, { hand, view }: Led) {
  const list = element.closest(".map-beside")?.querySelector<HTMLElement>("#needs-list");
  const told = element.closest("figure")?.querySelector<HTMLElement>(".map-told");
  const choice = told?.querySelector<HTMLInputElement>(".map-follow input");
  if (!list || !told || !choice) return;
  let listed = element.dataset.bbox;
  let waiting = new AbortController();
  let timer = 0;

  const tell = (failed = false) => {
    const part = (name: string) => told.querySelector<HTMLElement>(name);
    const [here, whole] = [part(".needs-map-here"), part(".needs-map-whole")];
    if (whole && !listed && whole === document.activeElement)
      map.getContainer().focus({ preventScroll: true });
    if (here) here.hidden = choice.checked;
    if (whole) whole.hidden = !listed;
    // The list says how many there are; twice would be once too often.
    part(".needs-map-count")?.setAttribute("aria-live", choice.checked ? "off" : "polite");
    part(".map-follow-said")?.replaceChildren(failed ? (element.dataset.wordsFollowFailed ?? "") : "");
  };
  const stop = () => {
    window.clearTimeout(timer);
    waiting.abort();
  };
  const show = async (box?: string) => {
    stop();
    waiting = new AbortController();
    const { signal } = waiting;
    if (box === listed) return tell();
    const query = new URLSearchParams(element.dataset.query);
    if (box) query.set("bbox", box);
    const made = await listFor(query, signal);
    if (signal.aborted) return;
    if (!made) return tell(true);
    listed = box;
    putList(list, made);
    map.fire("listed");
    leadOn(query);
    keepAddress(query);
    tell();
  };

  map.on("movestart", stop);
  map.on("settled", () => {
    if (!choice.checked || !hand.isMoved()) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void show(seenBox(map)), restMs);
  });
  told.querySelector(".needs-map-whole")?.addEventListener("click", (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    hand.letPageMove(() => view(undefined));
    void show();
  });
  // Back to an address of this page that the reader left by a link within it.
  window.addEventListener("popstate", () => {
    const box = new URLSearchParams(location.search).get("bbox") ?? undefined;
    if (box === listed) return;
    hand.letPageMove(() => view(box));
    void show(box);
  });
  choice.checked = !stays();
  choice.addEventListener("change", () => {
    remember(!choice.checked);
    if (!choice.checked) stop();
    tell();
    if (choice.checked && hand.isMoved()) void show(seenBox(map));
  });
  choice.closest("label")?.removeAttribute("hidden");
  tell();
}

/** The list of a filter as the page would show it; undefined where it can't be had. */
async function listFor(query: URLSearchParams, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const asked = new URLSearchParams(query);
  const layers = new URLSearchParams(location.search).getAll("layer");
  if (layers.length > 0) asked.set("layer", layers.join(","));
  const answer = await fetch(`/map/list?${asked}`, { signal }).catch(() => undefined);
  const html = answer?.ok ? await answer.text().catch(() => "") : "";
  return new DOMParser().parseFromString(html, "text/html").getElementById("needs-list") ?? undefined;
}

function stays(): boolean {
  try {
    return localStorage.getItem(remembered) === "on";
  } catch {
    return false;
  }
}

function remember(list: boolean) {
  try {
    if (list) localStorage.setItem(remembered, "on");
    else localStorage.removeItem(remembered);
  } catch {
    // A browser that keeps nothing is asked again on the next page.
  }
}
