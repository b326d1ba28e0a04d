import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { resolve } from "node:path";
import { createRequest } from "@mjackson/node-fetch-server";
import type { AppLoadContext, RequestHandler, ServerBuild } from "@remix-run/server-runtime";
import sirv from "sirv";
import { tooMany } from "#app/domain/limits/too-many.ts";
import { langs } from "#app/domain/text/language.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { troubleOf } from "#app/platform/trouble.ts";
import type { AppDeps } from "./app-deps.ts";
import { type ChangesWatched, serveKeptPages } from "./cache/serve-kept-pages.ts";
import { callerOf } from "./caller-address.ts";
import { compressed } from "./compress.ts";
import { health } from "./health.ts";
import { keepingForm } from "./keeping-form.ts";
import { loadContextFor } from "./load-context.ts";
import { loggedPath } from "./logged-path.ts";
import { narrowedHandler } from "./narrowed-build.ts";
import { ownRequest, pathOnly, wholeRequest } from "./own-request.ts";
import { refusedBare, refuseRequest } from "./request-gate.ts";
import { countRequest, heldForm, isSmallForm, tooManyPages } from "./request-limits.ts";
import { statusOf } from "./respond.ts";
import { secure, secureBare } from "./security-headers.ts";
import { sendResponse } from "./send-response.ts";
import { tagAnswer } from "./tag-answer.ts";
import { taggedFiles } from "./tagged-files.ts";
import { toldOfTrouble } from "./told-of-trouble.ts";
import { unencoded } from "./unencoded.ts";

type Next = () => void;
type Middleware = (req: IncomingMessage, res: ServerResponse, next: Next) => void;

/** Where the page code comes from: the build, or Vite while developing. */
async function pagesFrom(
  server: Server,
): Promise<{ handlePage: () => Promise<RequestHandler>; assets: Middleware[] }> {
  if (process.env.NODE_ENV === "development") {
    const { createServer } = await import("vite");
    const vite = await createServer({
      configFile: resolve("remix.config.js"),
      server: { middlewareMode: true, hmr: { server } },
    });
    return {
      handlePage: async () =>
        narrowedHandler(
          unencoded(await (vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>)),
          process.env.NODE_ENV,
        ),
      assets: [vite.middlewares],
    };
  }
  const built = process.env.WENJI_BUILD ?? ".build";
  const path: string = resolve(built, "server/index.js");
  const handle = narrowedHandler(unencoded(await import(path)), process.env.NODE_ENV);
  const immutable = sirv(`${built}/client/assets`, {
    immutable: true,
    maxAge: 31_536_000,
    etag: true,
    gzip: true,
  });
  return {
    handlePage: async () => handle,
    assets: [under("/assets", immutable), sirv(`${built}/client`, { maxAge: 3600, etag: true })].map(
      taggedFiles,
    ),
  };
}

const under =
  (prefix: string, middleware: Middleware): Middleware =>
  (req, res, next) => {
    const url = req.url ?? "/";
    if (!url.startsWith(`${prefix}/`)) return next();
    req.url = url.slice(prefix.length);
    middleware(req, res, () => {
      req.url = url;
      next();
    });
  };

/** One listener for everything: health, assets, gate, then Remix with the request's actor and words. */
export async function createHandler(deps: AppDeps, server: Server, changes: ChangesWatched | undefined) {
  const { handlePage, assets } = await pagesFrom(server);
  const gate = { mode: deps.config.WENJI_MODE, origin: deps.origin };
  const { protocol, host: ownHost } = new URL(deps.origin);
  /** The demo is called by several names of this machine, which the gate knows; the portal has one. */
  const hostOf = (req: IncomingMessage) => (gate.mode === "demo" ? (req.headers.host ?? ownHost) : ownHost);
  let stopping = false;

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const started = performance.now();
    const requestId = deps.ids.next();
    const request = wholeRequest(createRequest(req, res, { protocol, host: hostOf(req) }));
    const response = await respond(request, req, requestId);
    secure(response.headers, deps.origin, deps.settings.lastTileHosts());
    await send(req, res, response, requestId);
    const took = Math.round(performance.now() - started);
    const { pathname } = new URL(request.url);
    deps.log.info(
      { requestId, method: req.method, path: loggedPath(pathname), status: response.status, ms: took },
      "answered",
    );
  }

  async function send(req: IncomingMessage, res: ServerResponse, response: Response, requestId: string) {
    response.headers.set("X-Request-Id", requestId);
    const accepts = String(req.headers["accept-encoding"] ?? "");
    const reads = req.method === "GET" || req.method === "HEAD";
    const answer = reads ? await tagAnswer(req.headers["if-none-match"], response) : response;
    await sendResponse(res, compressed({ method: req.method, accepts }, answer));
  }

  /** An answer for a reader who is nobody in particular. */
  async function renderForAll(request: Request, requestId: string): Promise<Response> {
    const nobody = { callerDigest: "", callerNetwork: "" };
    const { load, cookies } = await loadContextFor(deps, request, requestId, nobody);
    const response = await answerWith(request, load);
    for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
    secure(response.headers, deps.origin, deps.settings.lastTileHosts());
    return response;
  }

  async function respond(request: Request, req: IncomingMessage, requestId: string): Promise<Response> {
    const checked = health(deps, request, stopping) ?? refuseRequest(gate, request, req);
    if (checked) return checked;
    ownRequest(request, hostOf(req));
    const caller = callerOf(deps, request, req.socket.remoteAddress ?? "");
    const posts = request.method === "POST";
    const callerWaits = await countRequest(deps.quotas, request, { caller: caller.callerDigest });
    if (callerWaits > 0 && !posts) return tooManyPages(deps, callerWaits);
    const { load, cookies } = await loadContextFor(deps, request, requestId, caller);
    const person = load.actor.kind === "person" ? load.actor.id : undefined;
    const wait =
      callerWaits || (person === undefined ? 0 : await countRequest(deps.quotas, request, { person }));
    if (wait > 0 && !posts) return tooManyPages(deps, wait);
    const response = await (wait > 0 ? holdBack(request, load, wait) : answerWith(request, load));
    if (response.status === 429 && !response.headers.has("Retry-After"))
      response.headers.set("Retry-After", String(load.retry.afterSeconds));
    for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
    return response;
  }

  async function answerWith(request: Request, load: AppLoadContext): Promise<Response> {
    const handle = await handlePage();
    return await toldOfTrouble(load, request, (whole) =>
      keepingForm(load, whole, (asked) => handle(asked, load)),
    );
  }

  /** A form too many comes back with everything typed, to be sent again later. */
  async function holdBack(request: Request, load: AppLoadContext, wait: number): Promise<Response> {
    // A form with large files is not read any further.
    const plain = !/^multipart\//i.test(request.headers.get("content-type") ?? "");
    const { request: held, readable } = heldForm(request, plain || isSmallForm(request));
    load.held = { to: load.page.url, reason: tooMany(wait), readable, posted: true };
    load.retry.afterSeconds = wait;
    const response = await answerWith(held, load);
    if (!readable) response.headers.set("Connection", "close");
    return response;
  }

  const keptPages =
    changes && deps.config.WENJI_PAGE_CACHE_MB > 0 && process.env.NODE_ENV !== "development"
      ? serveKeptPages({ deps, changes, render: renderForAll, send })
      : undefined;

  function goLongWay(req: IncomingMessage, res: ServerResponse) {
    secureBare(res, deps.origin);
    const refused = refusedBare(req);
    if (refused) {
      const words = refused === 400 ? "Not understood." : "Only GET, HEAD and POST are answered here.";
      res.writeHead(refused, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
      return res.end(`${words}\n`);
    }
    req.url = pathOnly(req.url ?? "/");
    const run = (rest: Middleware[]) => {
      const [first, ...others] = rest;
      if (first) return first(req, res, () => run(others));
      answer(req, res).catch((error: unknown) => {
        const trouble = troubleOf(error);
        deps.log.error({ error: describeError(error) }, "a request failed");
        const status = trouble ? statusOf(trouble) : 500;
        if (!res.headersSent) res.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
        const words = trouble ? `reasons.${trouble}` : "problems.broken.text";
        res.end(`${langs.map((lang) => deps.i18n.translate(lang)(words)).join("\n")}\n`);
      });
    };
    run(req.method === "GET" || req.method === "HEAD" ? assets : []);
  }

  return {
    stopTakingRequests: () => {
      stopping = true;
    },
    onRequest: (req: IncomingMessage, res: ServerResponse) =>
      keptPages ? keptPages(req, res, () => goLongWay(req, res)) : goLongWay(req, res),
  };
}
