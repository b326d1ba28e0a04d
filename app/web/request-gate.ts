import type { IncomingMessage } from "node:http";
import type { AppDeps } from "./app-deps.ts";

/** Forms that bring photos, and all others, in bytes. */
const largestUpload = 76 * 1024 * 1024;
const largestForm = 4 * 1024 * 1024;
const demoHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** What no page ever sees: a foreign host in the demo, a form sent from another site, a body beyond measure. */
export function refuseRequest(deps: AppDeps, request: Request, req: IncomingMessage): Response | undefined {
  const host = req.headers.host ?? "";
  if (deps.config.WENJI_MODE === "demo" && !demoHosts.test(host)) {
    return plain(421, "The demo answers on this machine only.");
  }
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (request.method !== "POST") return plain(405, "Only GET, HEAD and POST are answered here.");
  if (!comesFromHere(deps, request, host))
    return plain(403, "The form was sent from another site and was not taken.");
  const { pathname } = new URL(request.url);
  const most = pathname.endsWith("/needs/new") ? largestUpload : largestForm;
  const length = request.headers.get("content-length");
  if (length === null) return plain(411, "The length of the form is missing.");
  if (Number(length) > most) return plain(413, "That is more than is taken here at once.");
  return undefined;
}

/** Cross-site request forgery: browsers name the sending site in Origin (or Sec-Fetch-Site); both must be ours. */
function comesFromHere(deps: AppDeps, request: Request, host: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (!origin) return site !== null;
  const own = deps.config.WENJI_MODE === "demo" ? host : new URL(deps.origin).host;
  return URL.canParse(origin) && new URL(origin).host === own;
}

const plain = (status: number, text: string) =>
  new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
