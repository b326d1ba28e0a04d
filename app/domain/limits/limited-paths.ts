import type { Act } from "./limits.ts";

type Rule = { path: RegExp; act: Act };

/** Forms that count as more than a form, by where they are sent. Needs and photos are counted by their own page. */
const forms: readonly Rule[] = [
  { path: /^\/(sign-in|confirm)(\/|$)/, act: "sign-in" },
  { path: /^\/needs\/[^/]+\/(comments|supplements)$/, act: "comment" },
  { path: /^\/consultations\/[^/]+\/contributions$/, act: "comment" },
  { path: /^\/needs\/[^/]+\/(support|follow|me-too)(\/[^/]+)?$/, act: "support" },
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

/** What a page's own script asks while somebody types, or moves the map: no file that is taken along, whatever its name. */
const asked: readonly Rule[] = [
  { path: /^\/(search\/suggestions|places\.json|map\/clusters\.geojson|map\/list)$/, act: "suggestion" },
  { path: /^\/map\/[\w-]+\.(geo)?json$/, act: "page" },
];

/** What is read in bulk or costs a search. */
const pages: readonly Rule[] = [
  { path: /^\/search$/, act: "search" },
  { path: /[./](csv|json|xlsx|docx|zip)$/, act: "export" },
  { path: /\/card\.png$/, act: "feed" },
  { path: /^\/needs-open\.geojson$/, act: "export" },
  { path: /\.(geojson|atom|rss|ics|xml)$/, act: "feed" },
];

/** The acts that a request counts as, the widest first. */
export function actsOf(method: string, path: string, search: string): Act[] {
  const plain = asRouted(path);
  const actsBy = (rules: readonly Rule[]) =>
    rules.filter((rule) => rule.path.test(plain)).map(({ act }) => act);
  if (method === "POST") {
    // A question that is asked while somebody types, in a form so that no address holds their words.
    return /^(\/office)?\/needs\/similar$/.test(plain) ? ["search"] : ["form", ...actsBy(forms)];
  }
  const [own] = actsBy(asked);
  if (own) return own === "page" ? ["page"] : ["page", own];
  const found = actsBy(pages);
  return ["page", ...(found.length === 0 && isSearch(search) ? ["search" as const] : found)];
}

/** Words to look for, on whatever page. */
function isSearch(search: string): boolean {
  if (search === "") return false;
  const query = new URLSearchParams(search);
  return ["q", "text", "find"].some((name) => query.getAll(name).some(Boolean));
}

/** A path as the router takes it, which looks at neither case, signs that are written as codes, nor slashes at the end. */
const asRouted = (path: string) =>
  path
    .split("/")
    .map(decoded)
    .join("/")
    .toLowerCase()
    .replace(/(?<=.)\/+$/, "");

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
