import { isIP } from "node:net";
import type { AppLoadContext } from "@remix-run/server-runtime";
import type { PasskeyPlace } from "#app/domain/people/passkey-shapes.ts";

/**
 * What passkeys are bound to: the portal's public address. The demo answers under several names of this machine, so there it
 * is the one that was asked for. Undefined for a bare network address, which no passkey can be bound to.
 */
export function passkeyPlace({ deps }: AppLoadContext, request: Request): PasskeyPlace | undefined {
  const url = new URL(deps.config.WENJI_MODE === "demo" ? request.url : deps.origin);
  const name = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(name) === 0 ? { origin: url.origin, rpId: url.hostname } : undefined;
}
