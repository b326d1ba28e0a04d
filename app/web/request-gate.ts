import type { IncomingMessage } from "node:http";
import type { Mode } from "#app/platform/env.ts";
import { pathOnly } from "./own-request.ts";

/** What the gate knows of the portal: its mode and its public address. */
type Gate = { mode: Mode; origin: string };

/** What a form may weigh in bytes: more where it brings photos, or a document, whose own limit its page tells. */
const largestForm = 4 * 1024 * 1024;
const larger: readonly { path: RegExp; most: number }[] = [
  { path: /\/needs\/new$|^\/office\/tasks\/[^/]+\/(reports|ending)$/, most: 76 * 1024 * 1024 },
  { path: /^\/account\/market-entities\/(join|invitation\/[^/]+)$/, most: 20 * 1024 * 1024 },
  { path: /^\/account\/market-entities\/[^/]+\/(proof|qualifications)$/, most: 20 * 1024 * 1024 },
  { path: /^\/admin\/(territories\/imports|gazetteer)$/, most: 20 * 1024 * 1024 },
  { path: /^\/office\/plans\/imports\/new$/, most: 76 * 1024 * 1024 },
  { path: /^\/office\/plans\/[^/]+\/versions\/[^/]+\/(documents|papers\/[^/]+)$/, most: 32 * 1024 * 1024 },
  { path: /^\/office\/outreach\/events\/[^/]+\/record$/, most: 52 * 1024 * 1024 },
];
const demoHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * What no page can be made of, told before anything else: an address or a host that no URL can be made of, none or more than one host
 * (a proxy and the portal could each believe another), a method that is not answered.
 */
export function refusedBare(req: IncomingMessage): 400 | 405 | undefined {
  if (!URL.canParse(req.url ?? "/", `http://${req.headers.host ?? "localhost"}`)) return 400;
  if (!isOwnPath(pathOnly(req.url ?? "/"))) return 400;
  if (!hasOneHost(req)) return 400;
  return ["GET", "HEAD", "POST"].includes(req.method ?? "") ? undefined : 405;
}

/** Whether a request names one host, and one that there can be. */
export function hasOneHost({ rawHeaders, headers: { host } }: IncomingMessage): boolean {
  if (host === undefined) return false;
  let hosts = 0;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts <= 1 && (plainHost.test(host) || URL.canParse(`http://${host}`));
}
const plainHost = /^[a-z\d][a-z\d.-]*(:\d{1,4})?$/i;

/** The demo goes by the names of this machine alone; a portal by whatever its proxies pass on. */
export const isOwnHost = (mode: Mode, host: string) => mode !== "demo" || demoHosts.test(host);

/** Whether a path is still one of this site when it is decoded, as the framework does: `/%5C%5Chost` and `/%09/host` are not. */
function isOwnPath(url: string): boolean {
  const base = "http://portal.invalid";
  const [path = "/"] = url.split("?");
  const decoded = decodedOr(path);
  return URL.canParse(decoded, base) && new URL(decoded, base).origin === base;
}

function decodedOr(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What no page ever sees: a foreign host in the demo, a form sent from another site, a body beyond measure. */
export function refuseRequest(gate: Gate, request: Request, req: IncomingMessage): Response | undefined {
  const host = req.headers.host ?? "";
  if (!isOwnHost(gate.mode, host)) return plain(421, "The demo answers on this machine only.");
  if (asksForRawData(request)) return plain(404, "There are pages here, not their raw data.");
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (!comesFromHere(gate, request, host) && !isOneClick(request))
    return plain(403, "The form was sent from another site and was not taken.");
  const { pathname } = new URL(request.url);
  const most = larger.find(({ path }) => path.test(pathname))?.most ?? largestForm;
  const length = request.headers.get("content-length");
  if (length === null) return plain(411, "The length of the form is missing.");
  if (Number(length) > most) return plain(413, "That is more than is taken here at once.");
  if (length !== "0" && !formTypes.test(request.headers.get("content-type") ?? ""))
    return plain(415, "Only forms are taken here.");
  return undefined;
}

/** The framework's own doors to what a loader returned: pages are not hydrated, so nobody has a use for them. */
function asksForRawData(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url);
  return pathname.endsWith(".data") || pathname === "/__manifest" || searchParams.has("_data");
}

/** Cross-site request forgery: browsers name the sending site in Origin (or Sec-Fetch-Site); both must be ours. */
function comesFromHere({ mode, origin: portal }: Gate, request: Request, host: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  const ownSite = site === "same-origin" || site === "none";
  if (site !== null && !ownSite) return false;
  const origin = request.headers.get("origin");
  if (origin === null) return ownSite;
  const own = mode === "demo" ? host : new URL(portal).host;
  return URL.canParse(origin) && new URL(origin).host === own;
}

/**
 * A mail program's own POST to an alert's secret address (RFC 8058): it is no browser, so that nobody's cookies can be
 * behind it, and what it may do the address alone allows.
 */
function isOneClick({ url, headers }: Request): boolean {
  const fromBrowser = ["origin", "sec-fetch-site", "cookie"].some((name) => headers.has(name));
  return !fromBrowser && /^\/alerts\/[\w-]+\.[\w-]+$/.test(new URL(url).pathname);
}

/** The connection goes with it: a body that is refused must not be read into memory any further. */
const plain = (status: number, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", Connection: "close" },
  });
