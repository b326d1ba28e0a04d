/**
 * Pages are complete without script. An element that can be better with it names its module in `data-enhance`;
 * only the modules that a page names are loaded.
 */
const modules: Record<string, () => Promise<{ enhance(element: HTMLElement): void }>> = {
  "needs-map": () => import("./ui/map/needs-map.client.ts"),
  draft: () => import("./ui/submit/draft.client.ts"),
  "forget-device": () => import("./ui/submit/forget-device.client.ts"),
  "mask-words": () => import("./ui/submit/mask-words.client.ts"),
  photos: () => import("./ui/submit/photos.client.ts"),
  speech: () => import("./ui/submit/speech.client.ts"),
  "here-button": () => import("./ui/submit/here-button.client.ts"),
  "offline-form": () => import("./ui/submit/offline-form.client.ts"),
  "waiting-needs": () => import("./ui/submit/waiting-needs.client.ts"),
  "draft-done": () => import("./ui/submit/draft-done.client.ts"),
  passkey: () => import("./ui/security/passkey.client.ts"),
  "layer-map": () => import("./ui/map/layer-map.client.ts"),
  "plan-contents": () => import("./ui/plans/plan-contents.client.ts"),
  "pick-place": () => import("./ui/map/pick-place.client.ts"),
  "place-finder": () => import("./ui/map/place-finder.client.ts"),
  "pick-point": () => import("./ui/map/pick-point.client.ts"),
  "place-map": () => import("./ui/map/place-map.client.ts"),
  "select-words": () => import("./ui/consultations/places/select-words.client.ts"),
  "cut-here": () => import("./ui/consultations/workbench/cut-here.client.ts"),
  sending: () => import("./ui/plans/sending.client.ts"),
  "export-progress": () => import("./ui/consultations/reports/export-progress.client.ts"),
  "search-box": () => import("./ui/search/search-box.client.ts"),
  "copy-link": () => import("./ui/alerts/copy-link.client.ts"),
  similar: () => import("./ui/submit/similar.client.ts"),
  "print-page": () => import("./ui/submit/print-page.client.ts"),
};

for (const element of document.querySelectorAll<HTMLElement>("[data-enhance]")) {
  for (const name of element.dataset.enhance?.split(" ") ?? []) {
    modules[name]?.().then((module) => module.enhance(element));
  }
}

if ("serviceWorker" in navigator) {
  // Each build has a service worker of its own: the scripts that it keeps fit the portal's.
  const build = /-([\w-]+)\.js$/.exec(import.meta.url)?.[1] ?? "";
  const register = () => navigator.serviceWorker.register(`/service-worker.js?of=${build}`).catch(() => {});
  // The page itself comes first.
  if (document.readyState === "complete") void register();
  else addEventListener("load", register);
  const send = () => navigator.serviceWorker.controller?.postMessage("send-waiting");
  addEventListener("online", send);
  send();
}

export {};
