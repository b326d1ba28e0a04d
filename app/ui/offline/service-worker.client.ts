import { allWaiting } from "../submit/waiting-store.client.ts";
import { dropOldPages, keepFresh, keepPages, keptPage, keptPart } from "./kept-pages.client.ts";
import { asking, inTurn, keepPosted, sendWaiting } from "./waiting-queue.client.ts";
import type { Opening, WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

/**
 * For when the network is gone: one page that says so, and the form for a need, which opens and is filled in without it. What is
 * confirmed there, or was on its way when the network broke off, waits on this device and is sent when it is back: once, by its
 * own key. Everything else always comes from the portal; no page of anybody is ever kept.
 */
self.addEventListener("install", (event) => {
  event.waitUntil(keepPages().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOldPages(), self.clients.claim(), askForNetwork()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(opened(event));
  else if (request.method === "GET" && /^(style|script)$/.test(request.destination))
    event.respondWith(fetch(request).catch(() => keptPart(request)));
});

self.addEventListener("message", (event) => {
  if (event.data !== "send-waiting") return;
  event.waitUntil(inTurn(() => sendWaiting(() => true)).then((left) => (left ? askForNetwork() : undefined)));
});

/** In the background only what a signed-in person confirmed: a guest must see the query code. An older build's word counts too. */
self.addEventListener("sync", (event) => {
  event.waitUntil(
    inTurn(() => sendWaiting(({ as }) => as !== "")).then(async (left) => {
      if (!left) return;
      if (event.lastChance) await askForNetwork();
      throw new Error("still waiting");
    }),
  );
});

/**
 * Back to what a form was answered with: no worker may ask for that, and the refusal passed for a lost network. The page of the
 * form opens anew; the one for a need offers what was typed.
 */
const askable = (request: Request) =>
  request.cache === "only-if-cached" ? new Request(request.url, { redirect: "manual" }) : request;

/** A page always comes from the portal; where it can't, the form for a need or the word that the network is gone. */
async function opened(event: Opening): Promise<Response> {
  const { request } = event;
  const { pathname, searchParams } = new URL(request.url);
  const posted = request.method === "POST" && pathname === asking ? request.clone() : undefined;
  try {
    const answer = await fetch(askable(request));
    if (pathname === asking) event.waitUntil(keepFresh().catch(() => {}));
    return answer;
  } catch {
    if (posted && (await keepPosted(posted).catch(() => false))) await askForNetwork();
    return pathname === asking
      ? Response.redirect(`${asking}/offline`, 303)
      : await keptPage(pathname, searchParams.get("lang"));
  }
}

/** The browser wakes the worker when the network is back, where it can; elsewhere the next page that opens does. */
async function askForNetwork() {
  const waits = (await allWaiting().catch(() => [])).some(
    ({ state, as }) => state === "waiting" && as !== "",
  );
  if (waits) await self.registration.sync?.register("send-waiting").catch(() => {});
}
