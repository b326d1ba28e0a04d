import { newBrowserKey } from "#app/platform/browser-seal.ts";
import type { Deps } from "#app/platform/deps.ts";
import { cookieValues } from "./cookies.ts";

const name = "wenji_device";
const days = 180;

/** A device's own token, signed, so that a made-up one counts for nothing. It says nothing of who uses the device. */
export function deviceOf({ secrets }: Pick<Deps, "secrets">, request: Request): string | undefined {
  const [key, signature] = cookieValues(request.headers.get("cookie"))[name]?.split(".") ?? [];
  return key && signature && secrets.matches("device", key, signature) ? key : undefined;
}

/** A new token, and the cookie that leaves it with the device. */
export function newDevice({ secrets, origin }: Pick<Deps, "secrets" | "origin">): {
  device: string;
  cookie: string;
} {
  const device = newBrowserKey();
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  const value = `${device}.${secrets.digest("device", device)}`;
  const cookie = `${name}=${value}; Path=/surveys; Max-Age=${days * 86_400}; SameSite=Lax; HttpOnly${secure}`;
  return { device, cookie };
}
