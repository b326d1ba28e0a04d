import { newBrowserKey } from "#app/platform/browser-seal.ts";
import type { Deps } from "#app/platform/deps.ts";
import { cookieValues } from "./cookies.ts";

const name = "wenji_browser";

/** The secret of this browser that opens what it left here to wait; made when a form is first parked. */
export const browserKeyOf = (request: Request): string | undefined => {
  const key = cookieValues(request.headers.get("cookie"))[name];
  return key && /^[\w-]{43}$/.test(key) ? key : undefined;
};

export const browserKeyFor = (request: Request) => browserKeyOf(request) ?? newBrowserKey();

export const browserKeyCookie = ({ origin }: Pick<Deps, "origin">, key: string) =>
  `${name}=${key}; Path=/; Max-Age=7200; SameSite=Lax; HttpOnly${origin.startsWith("https:") ? "; Secure" : ""}`;
