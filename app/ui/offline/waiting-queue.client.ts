import { dropOldPhotos, dropPhotosOf } from "../submit/draft-photos.client.ts";
import {
  allWaiting,
  changeWaiting,
  dropWaiting,
  keepWaiting,
  type WaitingNeed,
} from "../submit/waiting-store.client.ts";
import { whyRefused } from "./why-refused.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

export const asking = "/needs/new";
const dayMs = 86_400_000;
/** What was confirmed is not given up with the first lost weekend. */
const daysKept = 30;

/**
 * What was confirmed waits to be sent; what brought files or was only put by waits for its writer. The rest is a draft already.
 * True when something is kept.
 */
export async function keepPosted(request: Request): Promise<boolean> {
  const fields = [...(await request.formData())];
  const of = (name: string) => {
    const value = fields.find(([each]) => each === name)?.[1];
    return typeof value === "string" ? value : "";
  };
  const as = of("as");
  const intent = of("intent");
  const hasFiles = fields.some(([, value]) => typeof value !== "string" && value.size > 0);
  const confirmed = intent === "send" || (intent === "send-later" && as !== "");
  if (!confirmed && !hasFiles && intent !== "send-later") return false;
  const key = of("key") || crypto.randomUUID();
  const sent = fields.filter(
    ([name, value]) =>
      !["key", "intent", "step"].includes(name) && (typeof value === "string" || value.size > 0),
  );
  await keepWaiting({
    ...{ key, as, at: Date.now(), state: confirmed ? "waiting" : "unfinished", fields: sent },
  });
  await dropPhotosOf(key);
  return true;
}

let last: Promise<unknown> = Promise.resolve();
/** One sending at a time, whoever asks for it. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}

/** Sends what waits; true when something still does that a better network may take. */
export async function sendWaiting(mayGo: (need: WaitingNeed) => boolean): Promise<boolean> {
  await dropOldPhotos();
  const fresh: WaitingNeed[] = [];
  for (const need of await allWaiting())
    if (Date.now() - need.at > daysKept * dayMs) await dropWaiting(need.key);
    else if (need.state === "waiting" && mayGo(need)) fresh.push(need);
  if (fresh.length === 0) return false;
  const here = await whoAsks().catch(() => undefined);
  let left = here === undefined;
  for (const need of fresh) {
    // What one person confirmed waits until they are signed in again: it does not even leave the device in another's name.
    if (here === undefined || (need.as !== "" && need.as !== here)) continue;
    const outcome = await send(need).catch(() => undefined);
    if (!outcome) left = true;
    else {
      await changeWaiting({ ...need, ...outcome });
      await tell();
    }
  }
  return left;
}

/** Who is signed in on this device, as the form knows it; empty for a visitor. Undefined while the portal can't be asked. */
async function whoAsks(): Promise<string | undefined> {
  const answer = await fetch(asking, { cache: "no-store" });
  if (isBusy(answer)) return undefined;
  return /data-as="([^"]*)"/.exec(await answer.text())?.[1] ?? "";
}

type Outcome = Partial<WaitingNeed>;

/** How the portal answered a need; nothing while it can't answer, or has too much to do. */
async function send({ key, as, fields }: WaitingNeed): Promise<Outcome | undefined> {
  const form = new FormData();
  const whole: WaitingNeed["fields"] = [...fields, ["key", key], ["step", "check"], ["intent", "send"]];
  for (const [name, value] of whole) form.append(name, value);
  const answer = await fetch(asking, { method: "POST", body: form });
  if (isBusy(answer)) return undefined;
  const page = await answer.text();
  if (new URL(answer.url).pathname === "/needs/received") {
    const number = /receipt-number">([^<]+)/.exec(page)?.[1] ?? "";
    return { state: "sent", at: Date.now(), number, fields: [] };
  }
  // Signed out between the question and the sending.
  const now = /name="as" value="([^"]*)"/.exec(page)?.[1];
  if (as !== "" && now !== undefined && now !== as) return undefined;
  return { state: "refused", why: whyRefused(page) };
}

const isBusy = ({ status }: Response) => status === 429 || status >= 500;

async function tell() {
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage("waiting-changed");
}
