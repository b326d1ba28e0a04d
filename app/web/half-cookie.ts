import { z } from "zod";
import { proofShape, type SessionProof } from "#app/domain/people/proof-methods.ts";
import type { Deps } from "#app/platform/deps.ts";
import { cookieValues } from "./cookies.ts";

const shape = z.object({
  personId: z.string(),
  proofs: z.array(proofShape),
  to: z.string(),
  until: z.number(),
});
/** Half a sign-in: what was proved, while the second factor is still to be given. No session exists yet. */
export type HalfSignIn = { personId: string; proofs: readonly SessionProof[]; to: string };

type Signing = Pick<Deps, "secrets" | "origin" | "clock">;
const name = "wenji_half";
const minutes = 10;

export function halfCookie(deps: Signing, half: HalfSignIn): string {
  const until = Date.parse(deps.clock.now()) + minutes * 60_000;
  const value = Buffer.from(JSON.stringify({ ...half, until })).toString("base64url");
  return cookie(deps, `${value}.${deps.secrets.digest("half-cookie", value)}`, minutes * 60);
}

export const noHalfCookie = (deps: Signing) => cookie(deps, "", 0);

export function halfSignIn(deps: Signing, request: Request): HalfSignIn | undefined {
  const [value, signature] = cookieValues(request.headers.get("cookie"))[name]?.split(".") ?? [];
  if (!value || !signature || !deps.secrets.matches("half-cookie", value, signature)) return undefined;
  const { until, ...half } = shape.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
  return until > Date.parse(deps.clock.now()) ? half : undefined;
}

function cookie({ origin }: Signing, value: string, seconds: number): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/sign-in; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
