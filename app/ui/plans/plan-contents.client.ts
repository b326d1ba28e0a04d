/** Marks in the contents which clause is being read, and folds them away on a phone. */
export function enhance(nav: HTMLElement) {
  const all = nav.querySelector<HTMLDetailsElement>(".plan-contents-all");
  if (all && matchMedia("(max-width: 860px)").matches) all.open = false;
  const links = new Map(
    [...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
  );
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) mark(links, target.id);
    },
    { rootMargin: "0px 0px -75% 0px" },
  );
  for (const id of links.keys()) {
    const place = document.getElementById(decodeURIComponent(id));
    if (place) watch.observe(place);
  }
}

function mark(links: ReadonlyMap<string, HTMLAnchorElement>, id: string) {
  for (const [each, link] of links) {
    if (each === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
