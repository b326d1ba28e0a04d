const pauseMs = 2000;

/** Looks every two seconds how far the copy is and shows it in place, until it is made or has failed. */
export function enhance(standing: HTMLElement): void {
  const look = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined);
    const page = answer?.ok ? await answer.text().catch(() => "") : "";
    if (page !== "") show(standing, page);
    if (isWaiting(standing)) setTimeout(look, pauseMs);
  };
  setTimeout(look, pauseMs);
}

function show(standing: HTMLElement, page: string) {
  const fresh = new DOMParser().parseFromString(page, "text/html").getElementById(standing.id);
  if (!fresh) return;
  standing.dataset.state = fresh.dataset.state ?? "";
  standing.replaceChildren(...document.importNode(fresh, true).childNodes);
}

const isWaiting = ({ dataset }: HTMLElement) => dataset.state === "queued" || dataset.state === "running";
