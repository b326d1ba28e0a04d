import { button } from "./draft-offer.client.ts";
import { askedAs, dropSame } from "./kept-drafts.client.ts";
import { openAgain } from "./open-again.client.ts";
import {
  allWaiting,
  dropWaiting,
  sendWaiting,
  type WaitingNeed,
  waitingNeeds,
} from "./waiting-store.client.ts";

type Words = Record<string, string | undefined>;
const everyMs = 30_000;

/** Shows what waits on this device, and asks to have it sent for as long as something does. */
export async function enhance(section: HTMLElement) {
  const list = section.querySelector("ul");
  const others = section.querySelector<HTMLElement>(".waiting-others");
  const words: Words = JSON.parse(section.dataset.words ?? "{}");
  const as = section.dataset.as || (section.dataset.device === undefined ? "" : askedAs());
  if (!list) return;

  let asked = 0;
  let shown = "";
  async function show() {
    const turn = ++asked;
    const needs = await waitingNeeds(as);
    for (const { key, fields } of needs)
      if (fields.length > 0) dropSame({ values: { key: [key], words: textsOf(fields, "words") } });
    const othersWait = others !== null && (await allWaiting().catch(() => [])).length > needs.length;
    const waits = needs.some(({ state }) => state === "waiting");
    if (turn !== asked) return waits;
    // What is as it was stays: somebody may be about to press it, or hear it read.
    const now = JSON.stringify(needs.map(({ key, state, why, number }) => [key, state, why, number]));
    if (list && now !== shown)
      withPlaceKept(
        list,
        needs.map((need) => lineOf(need, words, show)),
      );
    shown = now;
    if (others) others.hidden = !othersWait;
    section.hidden = needs.length === 0 && !othersWait;
    return waits;
  }
  navigator.serviceWorker?.addEventListener("message", show);
  if (await show()) sendWaiting();
  setInterval(async () => {
    if (!document.hidden && (await show())) sendWaiting();
  }, everyMs);
}

/** Whoever is at a line goes on at the same one, or at the first where it is gone. */
function withPlaceKept(list: HTMLElement, lines: readonly HTMLLIElement[]) {
  const at = list.contains(document.activeElement) && document.activeElement?.closest("li")?.dataset.key;
  list.replaceChildren(...lines);
  if (at === false) return;
  const line = lines.find(({ dataset }) => dataset.key === at) ?? lines[0];
  line?.querySelector<HTMLElement>("button")?.focus();
}

function lineOf(need: WaitingNeed, words: Words, show: () => void): HTMLLIElement {
  const line = document.createElement("li");
  Object.assign(line.dataset, { state: need.state, key: need.key });
  const said = document.createElement("p");
  const state = document.createElement("strong");
  state.textContent = [words[need.state], need.number].filter(Boolean).join(" ");
  said.append(state, ` ${[need.why, beginning(need)].filter(Boolean).join(" ")}`);
  const acts = document.createElement("p");
  acts.className = "acts";
  if (need.state === "waiting") acts.append(button(words.try, sendWaiting));
  if (need.state === "refused" || need.state === "unfinished")
    acts.append(button(words.open, () => openAgain(need)));
  if (need.state === "sent" && need.number)
    acts.append(
      Object.assign(document.createElement("a"), {
        // Who has no account reads the query code there.
        ...{ className: "btn plain", href: need.as === "" ? "/needs/received" : `/needs/${need.number}` },
        textContent: words.see ?? "",
      }),
    );
  const drop = async () => {
    await dropWaiting(need.key);
    show();
  };
  acts.append(button(need.state === "sent" ? words.seen : words.remove, drop));
  line.append(said, acts);
  return line;
}

function beginning({ fields }: WaitingNeed): string {
  const [words = ""] = textsOf(fields, "words");
  if (words === "") return "";
  const signs = [...words];
  return `“${signs.slice(0, 30).join("")}${signs.length > 30 ? "…" : ""}”`;
}

const textsOf = (fields: WaitingNeed["fields"], asked: string) =>
  fields.flatMap(([name, value]) => (name === asked && typeof value === "string" ? [value] : []));
