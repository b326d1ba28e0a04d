import type { IncomingMessage, ServerResponse } from "node:http";
import { actsOf } from "#app/domain/limits/limited-paths.ts";
import type { AppDeps } from "../app-deps.ts";
import { callerDigestOf } from "../caller-address.ts";
import { loggedPath } from "../logged-path.ts";
import { hasOneHost, isOwnHost } from "../request-gate.ts";
import { keptPageOf } from "./kept-page.ts";
import { pageAsked } from "./page-asked.ts";
import { type Changes, keepPages, type Made } from "./page-keeper.ts";
import { modeCookies, modeKey, type ReaderMode } from "./reader-mode.ts";
import { sendKept } from "./send-kept.ts";
import { untilNextDay } from "./until-next-day.ts";

/** How long a page is kept when nothing happens: what it reckons from the minute is never older. */
const longestKeptMs = 20_000;

/** Tells of changes of the database, and on which of them some work's reading hangs. */
export type ChangesWatched = {
  changes(): Changes | undefined;
  watching<T>(work: () => Promise<T>): Promise<{ outcome: T; hangsOn: keyof Changes }>;
};

type Serving = {
  deps: AppDeps;
  changes: ChangesWatched;
  /** Makes the answer to a request of nobody in particular, as it would go out. */
  render: (request: Request, requestId: string) => Promise<Response>;
  /** Sends an answer that is not kept. */
  send: (req: IncomingMessage, res: ServerResponse, answer: Response, requestId: string) => Promise<void>;
};

/**
 * Answers those who ask for a kept page and are nobody in particular, straight from memory: no request object, no session, no
 * query. True: the request is taken care of; false: it goes the long way, which is always open.
 */
export function serveKeptPages({ deps, changes, render, send }: Serving) {
  const keeper = keepPages({
    changes: () => changes.changes(),
    now: () => performance.now(),
    most: deps.config.WENJI_PAGE_CACHE_MB * 1024 * 1024,
    keptMs: () => Math.min(longestKeptMs, untilNextDay(deps.clock.now(), deps.zone)),
  });

  /** What is rendered knows nothing of the request that asked for it but what is in its key. */
  async function make(address: string, mode: ReaderMode): Promise<Made> {
    const headers = { Cookie: modeCookies(mode), Host: new URL(deps.origin).host };
    const request = new Request(deps.origin + address, { headers });
    const { outcome: answer, hangsOn } = await changes.watching(() => render(request, deps.ids.next()));
    const isForAll = answer.status === 200 && !answer.headers.has("set-cookie");
    return isForAll ? { page: await keptPageOf(answer), hangsOn } : { answer };
  }

  return (req: IncomingMessage, res: ServerResponse, next: () => void): void => {
    const started = performance.now();
    const url = req.url ?? "/";
    if ((req.method !== "GET" && req.method !== "HEAD") || !hasOneHost(req)) return void next();
    if (!isOwnHost(deps.config.WENJI_MODE, req.headers.host ?? "")) return void next();
    const asked = pageAsked(url, req.headers);
    if (!asked || isOneTooMany(deps, req)) return void next();
    const { address, mode } = asked;
    const found = keeper.pageFor(`${modeKey(mode)} ${address}`, () => make(address, mode));
    if (!found) return void next();
    const requestId = deps.ids.next();
    const told = (status: number, from: "memory" | "made" = "made") => {
      const ms = Math.round(performance.now() - started);
      const path = loggedPath(url.split("?")[0] ?? url);
      deps.log.info({ requestId, method: req.method, path, status, ms, kept: from }, "answered");
    };
    if ("etag" in found) return void told(sendKept(req, res, found, requestId), "memory");
    found
      .then(async (made) => {
        if (!made) return void next();
        if ("page" in made) return void told(sendKept(req, res, made.page, requestId));
        await send(req, res, made.answer, requestId);
        told(made.answer.status);
      })
      .catch(next);
  };
}

/** Counts a page for its caller's network, as the gate does; one too many is told by the gate. */
function isOneTooMany(deps: AppDeps, req: IncomingMessage): boolean {
  const [path = "/", search = ""] = (req.url ?? "/").split("?");
  const caller = callerDigestOf(deps, req.headers["x-forwarded-for"], req.socket.remoteAddress ?? "");
  return actsOf("GET", path, search && `?${search}`).some((act) => deps.quotas.takeHere(act, { caller }) > 0);
}
