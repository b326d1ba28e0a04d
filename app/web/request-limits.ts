import { actsOf } from "#app/domain/limits/limited-paths.ts";
import type { Quotas, Whose } from "#app/domain/limits/quotas.server.ts";
import { tooMany } from "#app/domain/limits/too-many.ts";
import { langs } from "#app/domain/text/language.ts";
import type { AppDeps } from "./app-deps.ts";

/** Counts a request for whom it is made by. Returns the seconds to wait when it is one too many, else 0. */
export async function countRequest(quotas: Quotas, request: Request, whose: Whose): Promise<number> {
  const { pathname, search } = new URL(request.url);
  for (const act of actsOf(request.method, pathname, search)) {
    const wait = await quotas.take(act, whose);
    if (wait > 0) return wait;
  }
  return 0;
}

/** The answer to a page too many: words, not a page, so that it costs next to nothing. */
export function tooManyPages({ i18n }: Pick<AppDeps, "i18n">, wait: number): Response {
  const words = langs.map((lang) => i18n.translate(lang)(`reasons.${tooMany(wait)}`));
  return new Response(`${words.join("\n")}\n`, {
    status: 429,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": String(wait),
    },
  });
}

/** Larger forms bring photos and other files, which nothing keeps. */
const largestKept = 400_000;

/** Whether what was typed into a form can be read again, to be handed back. */
export const isSmallForm = (request: Request) =>
  Number(request.headers.get("content-length") ?? Number.NaN) <= largestKept;

/** The same form as it goes to the page that keeps what was typed; one that is not to be read goes without its body. */
export function heldForm(request: Request, readable = true): { request: Request; readable: boolean } {
  const headers = new Headers(request.headers);
  if (!readable) headers.delete("content-type");
  const body = readable ? request.body : null;
  const init = { method: "POST", headers, body, signal: request.signal, duplex: "half" };
  return { readable, request: new Request(new URL("/held-form", request.url), init) };
}
