/** Another list in the place of the one that is there. Focus and page stay where they are, and what was unfolded stays so. */
export function putList(list: HTMLElement, made: HTMLElement) {
  const [lines, fresh] = [list.querySelector(".needs-lines"), made.querySelector(".needs-lines")];
  if (!lines || !fresh) return;
  const scrolled = window.scrollY;
  const { activeElement } = document;
  const focused = lines.contains(activeElement) ? (activeElement?.getAttribute("href") ?? "") : undefined;
  list.style.minBlockSize = "";
  lines.replaceChildren(...fresh.childNodes);
  const links = made.querySelectorAll(".follow-here a");
  for (const [at, link] of list.querySelectorAll<HTMLAnchorElement>(".follow-here a").entries())
    link.href = links[at]?.getAttribute("href") ?? link.href;
  const total = list.querySelector(".map-total");
  if (total) total.textContent = made.querySelector(".map-total")?.textContent ?? "";
  if (focused !== undefined) {
    const again = [...lines.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused);
    (again ?? list).focus({ preventScroll: true });
  }
  // A shorter list must not pull the page from under its reader.
  const lost = scrolled - window.scrollY;
  if (lost <= 0) return;
  list.style.minBlockSize = `${list.offsetHeight + lost}px`;
  window.scrollTo({ top: scrolled, behavior: "instant" });
}

/** What else of the page leads on from the filter: its form, and the feed that its head names. */
export function leadOn(query: URLSearchParams) {
  const box = query.get("bbox");
  const choice = document.querySelector<HTMLElement>(".need-filter [data-box]");
  const input = choice?.querySelector("input");
  if (choice && input) {
    // What was not there from the first does not push the map from under its reader's hand.
    choice.hidden ||= box === null;
    Object.assign(input, { disabled: box === null, checked: true, value: box ?? "" });
  }
  const feed = document.querySelector<HTMLLinkElement>("link[type='application/atom+xml']");
  if (feed) feed.href = `${feed.href.split("?")[0]}?${query}`;
}
