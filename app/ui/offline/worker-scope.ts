/** Something that keeps the worker awake until it is done. */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
export type Opening = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };

type Heard = {
  install: Lasting;
  activate: Lasting;
  fetch: Opening;
  message: Lasting & { data: unknown };
  sync: Lasting & { lastChance: boolean };
};

/** What a service worker is given and a page is not, as far as ours uses it. */
export type WorkerScope = {
  location: Location;
  navigator: { language: string };
  clients: {
    claim(): Promise<void>;
    matchAll(of: { type: "window" }): Promise<{ postMessage(message: string): void }[]>;
  };
  registration: { sync?: { register(tag: string): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Heard>(name: Name, hear: (event: Heard[Name]) => void): void;
};
