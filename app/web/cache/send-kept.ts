import type { IncomingMessage, ServerResponse } from "node:http";
import { isKnown } from "../etag.ts";
import { bodyIn, type KeptPage, packingOf } from "./kept-page.ts";

/** Sends a kept page, or word that the reader has it already. Returns the status. */
export function sendKept(
  req: IncomingMessage,
  res: ServerResponse,
  page: KeptPage,
  requestId: string,
): 200 | 304 {
  const heads = [...page.heads, "X-Request-Id", requestId];
  if (isKnown(req.headers["if-none-match"], page.etag)) {
    res.writeHead(304, heads).end();
    return 304;
  }
  const packing = packingOf(req.headers["accept-encoding"]);
  const body = bodyIn(page, packing);
  heads.push("Content-Type", page.type, "Content-Length", String(body.length));
  if (packing !== "plain") heads.push("Content-Encoding", packing);
  res.writeHead(200, heads);
  res.end(req.method === "HEAD" ? undefined : body);
  return 200;
}
