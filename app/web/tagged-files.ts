import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isKnown } from "./etag.ts";

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/**
 * Files that ship, answered with 304 as everything else is: by any of a list of tags, and with the heads of the file itself. The
 * middleware knows one tag alone and sends its 304 bare, so it is not told what the reader has.
 */
export const taggedFiles =
  (files: Middleware): Middleware =>
  (req, res, next) => {
    const known = req.headers["if-none-match"];
    if (known === undefined) return files(req, res, next);
    req.headers["if-none-match"] = undefined;
    const writeHead = res.writeHead.bind(res);
    const value = (status: number, heads: OutgoingHttpHeaders = {}) => {
      if (status !== 200 || !isKnown(known, String(heads.ETag))) return writeHead(status, heads);
      const { "Content-Length": _, ...rest } = heads;
      // Node sends no body with a 304, whatever is still written.
      return writeHead(304, rest);
    };
    Object.defineProperty(res, "writeHead", { value, configurable: true });
    files(req, res, () => {
      Reflect.deleteProperty(res, "writeHead");
      req.headers["if-none-match"] = known;
      next();
    });
  };
