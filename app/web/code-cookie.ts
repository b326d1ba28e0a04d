import { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import { cookieValues } from "./cookies.ts";

const askedShape = z.object({
  codeId: z.string(),
  purpose: z.enum(["sign-in", "add-contact", "need", "confirm"]),
  contact: z.object({ kind: z.enum(["email", "mobile"]), address: z.string() }),
  to: z.string(),
});

/** The code that this browser asked for, whom it went to, and where to go afterwards. */
export type AskedCode = z.output<typeof askedShape>;

type Signing = Pick<Deps, "secrets" | "origin">;
const name = "wenji_code";

/** Kept by the browser, signed, so that a contact never stands in an address or a log. */
export function codeCookie(deps: Signing, asked: AskedCode): string {
  const value = Buffer.from(JSON.stringify(asked)).toString("base64url");
  return cookie(deps, `${value}.${deps.secrets.digest("code-cookie", value)}`, 3600);
}

export const noCodeCookie = (deps: Signing) => cookie(deps, "", 0);

export function askedCode(
  deps: Signing,
  request: Request,
  purpose: AskedCode["purpose"],
): AskedCode | undefined {
  const [value, signature] = cookieValues(request.headers.get("cookie"))[name]?.split(".") ?? [];
  if (!value || !signature || !deps.secrets.matches("code-cookie", value, signature)) return undefined;
  const asked = askedShape.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
  return asked.purpose === purpose ? asked : undefined;
}

function cookie({ origin }: Signing, value: string, seconds: number): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
