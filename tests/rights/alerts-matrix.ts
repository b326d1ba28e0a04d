import { but, type Expected, everybody, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const open: Expected = { 200: everybody };

/** Feeds and files of public needs: the same for everybody. */
export const alertsMatrix: Record<string, Row> = {
  "/alerts/new": {
    get: { path: "/alerts/new?territory=liuwan", expected: open },
    post: { path: "/alerts/new?territory=liuwan", expected: { 422: everybody } },
  },
  // Who holds the secret address is asked nothing else; any other leads nowhere.
  "/alerts/:token": {
    get: { path: "/alerts/no.secret", expected: { 404: everybody } },
    post: { path: "/alerts/no.secret", fields: { act: "end" }, expected: { 404: everybody } },
  },
  "/account/alerts": {
    get: { expected: { "sign-in": nobody, 200: but(...nobody) } },
    post: { fields: { act: "end", id: "no" }, expected: { "sign-in": nobody, 404: but(...nobody) } },
  },
  // A card shows what a passer-by sees: of what is not public there is none, whoever asks.
  "/needs/:number/card.png": { get: { expected: { shown: open, hidden: { 404: everybody } } } },
  "/tasks/:number/card.png": { get: { path: "/tasks/RUNNING/card.png", expected: open } },
  // The address alone: whether there is such a page, the page says.
  "/needs/:number/code.svg": { get: { expected: { shown: open, hidden: open } } },
  "/tasks/:number/code.svg": { get: { path: "/tasks/RUNNING/code.svg", expected: open } },
  "/robots.txt": { get: { expected: open } },
  "/sitemap.xml": { get: { expected: open } },
  "/sitemaps/:part": { get: { path: "/sitemaps/pages.xml", expected: open } },
  "/needs.atom": { get: { expected: open } },
  "/needs.csv": { get: { expected: open } },
  "/needs.xlsx": { get: { expected: open } },
  "/needs-open.geojson": { get: { expected: open } },
};
