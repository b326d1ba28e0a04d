import type { AppLoadContext } from "@remix-run/server-runtime";
import { heldForm, isSmallForm } from "./request-limits.ts";
import { statusOf } from "./respond.ts";

/**
 * Answers a request. When there was no room for it, or a store that it needs is away, the answer is a page that says so
 * and what to do, with everything typed, to be sent again from there.
 */
export async function toldOfTrouble(
  load: AppLoadContext,
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const posted = request.method === "POST";
  const keeps = posted && isSmallForm(request);
  const copy = keeps ? request.clone() : undefined;
  const response = await answer(request);
  if (!load.trouble || load.held) return response;
  await response.body?.cancel();
  load.held = { to: load.page.url, reason: load.trouble, readable: copy !== undefined, posted };
  const told = await answer(heldAgain(request, copy));
  const headers = new Headers(told.headers);
  headers.set("Cache-Control", "no-store");
  headers.set("Retry-After", "60");
  return new Response(told.body, { status: statusOf(load.trouble), headers });
}

function heldAgain(request: Request, copy: Request | undefined): Request {
  if (copy) return heldForm(copy).request;
  const headers = new Headers(request.headers);
  for (const name of ["content-type", "content-length"]) headers.delete(name);
  return new Request(new URL("/held-form", request.url), { method: request.method, headers });
}
