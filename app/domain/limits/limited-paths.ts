import type { Act } from "./limits.ts";

type Rule = { path: RegExp; act: Act };

/** Forms that count as more than a form, by where they are sent. Needs and photos are counted by their own page. */
const forms: readonly Rule[] = [
  { path: /^\/(sign-in|confirm)(\/|$)/, act: "sign-in" },
  { path: /^\/needs\/[^/]+\/(comments|supplements)$/, act: "comment" },
  { path: /^\/consultations\/[^/]+\/contributions$/, act: "comment" },
  { path: /^\/needs\/[^/]+\/(support|follow)(\/[^/]+)?$/, act: "support" },
  {
    path: /^\/(needs\/[^/]+|notices\/[^/]+\/opinions\/[^/]+|consultations\/[^/]+\/contributions\/[^/]+)\/report$/,
    act: "report",
  },
  { path: /^\/account\/decisions\/[^/]+$/, act: "report" },
  { path: /^\/needs\/[^/]+\/claim$/, act: "claim" },
  { path: /^\/account\/market-entities\/(new|join)$/, act: "market-registration" },
  { path: /^\/account\/market-entities\/[^/]+\/(proof|qualifications)$/, act: "document" },
  { path: /\/(invitations?|representatives)(\/|$)/, act: "invitation" },
];

/** What is read in bulk or costs a search. */
const pages: readonly Rule[] = [
  { path: /[./](csv|json|xlsx|docx|zip)$/, act: "export" },
  { path: /\.(geojson|atom|rss|ics|xml)$/, act: "feed" },
];

/** The acts that a request counts as, the widest first. */
export function actsOf(method: string, path: string, search: string): Act[] {
  const rules = method === "POST" ? forms : pages;
  const found = rules.filter((rule) => rule.path.test(path)).map(({ act }) => act);
  if (method === "POST") return ["form", ...found];
  return ["page", ...(found.length === 0 && isSearch(search) ? ["search" as const] : found)];
}

/** Words to look for, on whatever page. */
const isSearch = (search: string) => /[?&](q|text)=[^&]/.test(search);
