import { asking } from "./waiting-queue.client.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

const stores = "wenji-offline-";
/** A build keeps pages of its own. */
const store = stores + (new URL(self.location.href).searchParams.get("of") ?? "");
const shell = `${asking}/offline`;
const langs = ["zh-CN", "en"];
const shellIn = (lang: string) => `${shell}?lang=${lang}`;
const dayMs = 86_400_000;

export async function keepPages() {
  const cache = await caches.open(store);
  const pages = ["/offline", ...langs.map(shellIn)];
  const parts = new Set<string>();
  const answers: [page: string, answer: Response][] = [];
  for (const page of pages) {
    const answer = await fetch(page, { credentials: "omit" });
    if (!answer.ok) throw new Error(page);
    const html = await answer.clone().text();
    answers.push([page, answer]);
    for (const [, sheet = ""] of html.matchAll(/href="([^"]+\.css[^"]*)"/g)) parts.add(sheet);
    for (const script of await scriptsOf(html)) parts.add(script);
  }
  await cache.addAll([...parts]);
  // Pages come last: one that is kept has all its parts, also where the line breaks off on the way.
  for (const [page, answer] of answers) await cache.put(page, answer);
}

/** A page's script, the modules that its parts name, and all that those import. */
async function scriptsOf(html: string): Promise<string[]> {
  const entry = /<script type="module" src="([^"]+)"/.exec(html)?.[1];
  if (!entry) return [];
  const loaded = await (await fetch(entry)).text();
  const names = [...html.matchAll(/data-enhance="([^"]+)"/g)].flatMap(([, all = ""]) => all.split(" "));
  const modules = names.flatMap((name) =>
    [...loaded.matchAll(new RegExp(`"\\./(${name}\\.client-[\\w-]+\\.js)"`, "g"))].map(
      ([, file = ""]) => file,
    ),
  );
  const found = new Set<string>();
  const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
  for (let next = modules; next.length > 0; ) {
    const fresh = [...new Set(next)].filter((file) => !found.has(file));
    next = [];
    for (const file of fresh) {
      found.add(file);
      const text = await (await fetch(folder + file)).text();
      for (const [, more = ""] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) next.push(more);
    }
  }
  return [entry, ...[...found].map((file) => folder + file)];
}

export async function dropOldPages() {
  for (const name of await caches.keys())
    if (name.startsWith(stores) && name !== store) await caches.delete(name);
}

/** Once a day whoever asks for something makes the kept form new: words and colours of the portal may have changed. */
export async function keepFresh() {
  const page = await found(shellIn("zh-CN"));
  const at = Date.parse(page?.headers.get("date") ?? "");
  if (!(Date.now() - at < dayMs)) await keepPages();
}

/** The form in the reader's language, or the page that says that the network is gone. */
export async function keptPage(pathname: string, lang: string | null): Promise<Response> {
  const page = pathname === shell ? shellIn(lang && langs.includes(lang) ? lang : ownLang()) : "/offline";
  return (await found(page)) ?? Response.error();
}

export const keptPart = async (request: Request) => (await found(request)) ?? Response.error();

const ownLang = () => (/^zh/i.test(self.navigator.language) ? "zh-CN" : "en");
const found = (asked: RequestInfo) => caches.match(asked, { ignoreVary: true });
