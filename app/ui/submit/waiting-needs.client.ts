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

  async function show() {
    const needs = await waitingNeeds(as);
    for (const { key, fields } of needs)
      if (fields.length > 0) dropSame({ values: { key: [key], words: textsOf(fields, "words") } });
    list?.replaceChildren(...needs.map((need) => lineOf(need, words, show)));
    const othersWait = others !== null && (await allWaiting().catch(() => [])).length > needs.length;
    if (others) others.hidden = !othersWait;
    section.hidden = needs.length === 0 && !othersWait;
    return needs.some(({ state }) => state === "waiting");
  }
  navigator.serviceWorker?.addEventListener("message", show);
  if (await show()) sendWaiting();
  setInterval(async () => {
    if (!document.hidden && (await show())) sendWaiting();
  }, everyMs);
}

function lineOf(need: WaitingNeed, words: Words, show: () => void): HTMLLIElement {
  const line = document.createElement("li");
  line.dataset.state = need.state;
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
