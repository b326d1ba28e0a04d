import { inStore } from "./device-store.client.ts";

/** A need on this device: on its way, not finished, taken, or not taken. The service worker keeps and sends it. */
export type WaitingNeed = {
  key: string;
  /** Stands for who confirmed it; empty without an account. */
  as: string;
  at: number;
  state: "waiting" | "unfinished" | "sent" | "refused";
  why?: string;
  number?: string;
  fields: [name: string, value: string | File][];
};

/** Everything that waits here, whoever it is of. */
export async function allWaiting(): Promise<WaitingNeed[]> {
  const all = await inStore("waiting", "readonly", (needs) => needs.getAll());
  return Array.isArray(all) ? all.filter(isWaiting) : [];
}

/** Those of one person, and of nobody in particular. Without a store there are none. */
export async function waitingNeeds(as: string): Promise<WaitingNeed[]> {
  const all = await allWaiting().catch(() => []);
  return all.filter((need) => need.as === "" || need.as === as);
}

export const keepWaiting = (need: WaitingNeed) => inStore("waiting", "readwrite", (needs) => needs.put(need));

/** What was removed meanwhile, or left behind by signing out, stays away. */
export const changeWaiting = (need: WaitingNeed) =>
  inStore("waiting", "readwrite", (needs) => {
    const there = needs.get(need.key);
    there.onsuccess = () => there.result && needs.put(need);
    return there;
  });

/** One that its writer opened again: it goes on as a draft. */
export const dropOpened = (key: string) =>
  inStore("waiting", "readwrite", (needs) => {
    const there = needs.get(key);
    there.onsuccess = () => {
      const need: unknown = there.result;
      if (isWaiting(need) && ["unfinished", "refused"].includes(need.state)) needs.delete(key);
    };
    return there;
  }).catch(() => {});

export const dropWaiting = (key: string) =>
  inStore("waiting", "readwrite", (needs) => needs.delete(key)).catch(() => {});
export const dropAllWaiting = () => inStore("waiting", "readwrite", (needs) => needs.clear()).catch(() => {});

/** Asks the service worker to send what waits. */
export const sendWaiting = () => navigator.serviceWorker?.controller?.postMessage("send-waiting");

const isWaiting = (value: unknown): value is WaitingNeed =>
  typeof value === "object" &&
  value !== null &&
  ["key", "as", "at", "state", "fields"].every((part) => part in value) &&
  "fields" in value &&
  Array.isArray(value.fields);
