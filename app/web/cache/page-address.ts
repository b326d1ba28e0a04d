import { isLang } from "#app/domain/text/language.ts";
import { cachedPages } from "./cached-pages.ts";

/** What is asked at greater length is made for whoever asks it; the address of a map with every filter and six layers is as long as that. */
const longestQuery = 800;
/** What a form sends as often as it was chosen. */
const repeats = "layer";
/** A page that is kept is asked for by plain signs: no address that could be read in two ways. */
const plainPath = /^\/[\w/-]*$/;

/**
 * The one address of a kept page for whatever asks for it: known parameters in their order. Undefined where the page is not
 * kept, or where a parameter stands twice.
 */
export function pageAddress(url: string): string | undefined {
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  const search = at < 0 ? "" : url.slice(at + 1);
  if (!plainPath.test(path) || search.length > longestQuery) return undefined;
  const page = cachedPages.find((each) => each.path.test(path));
  if (!page) return undefined;
  const asked = new URLSearchParams(search);
  const once = [...asked.keys()].filter((name) => name !== repeats);
  if (new Set(once).size < once.length || asked.has("_data")) return undefined;
  const query = page.query(asked);
  const lang = asked.get("lang");
  if (isLang(lang)) query.set("lang", lang);
  return query.size > 0 ? `${path}?${query}` : path;
}
