/** Keeps one page for when the network is gone; everything else always comes from the portal. */
const store = "wenji-offline-1";

self.addEventListener("install", (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(offlinePage));
  else if (request.destination === "style") event.respondWith(fetch(request).catch(() => kept(request)));
});

async function keepOfflinePage() {
  const cache = await caches.open(store);
  const page = await fetch("/offline", { credentials: "omit" });
  const styles = [...(await page.clone().text()).matchAll(/href="([^"]+\.css)"/g)].map((match) => match[1]);
  await cache.put("/offline", page);
  await cache.addAll(styles);
}

const offlinePage = () => caches.match("/offline").then((page) => page ?? Response.error());
const kept = (request) => caches.match(request).then((style) => style ?? Response.error());
