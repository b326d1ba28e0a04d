import type { Contact } from "#app/domain/people/contact.ts";
import { createIdentity, type IdentityDeps } from "#app/domain/people/identity.server.ts";
import type { CodeLimits } from "#app/domain/people/one-time-code.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import type { Database } from "#db/client.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

export type SignInPortal = TestPortal & IdentityDeps & { codeLimits: CodeLimits };

/** A test portal with better-auth over it and limits that no test meets by chance. */
export async function openSignInPortal(
  limits: Partial<CodeLimits> = {},
  database?: Database,
): Promise<SignInPortal> {
  const opened = await openTestPortal();
  const portal = database ? { ...opened, db: database } : opened;
  const identity = createIdentity(portal, "a key for tests only, a key for tests only");
  return { ...portal, identity, codeLimits: { gapSeconds: 0, perContact: 100, perCaller: 100, ...limits } };
}

export const byEmail = (address: string): Contact => ({ kind: "email", address });
export const byMobile = (address: string): Contact => ({ kind: "mobile", address });

/** Asks for a code as any visitor would, and reads it from the letter that went out. */
export async function askCode(portal: SignInPortal, contact: Contact) {
  const sent = await sendCode(portal, { purpose: "sign-in", contact, callerDigest: "caller", lang: "zh-CN" });
  if (!sent.ok) return sent;
  const letter = portal.letters.findLast((one) => one.letter.id === sent.codeId);
  return { ...sent, code: letter?.letter.text.match(/\d{6}/)?.[0] ?? "" };
}

export async function signInWith(portal: SignInPortal, contact: Contact, cookie?: string) {
  const asked = await askCode(portal, contact);
  if (!asked.ok) throw new Error(asked.reason);
  const headers = new Headers(cookie ? { cookie } : {});
  const signedIn = await signIn(portal, { ...asked, contact, lang: "zh-CN", headers });
  if (!signedIn.ok) throw new Error(signedIn.reason);
  return { personId: signedIn.personId, cookie: cookieOf(signedIn.headers) };
}

/** What a browser would send back. */
export const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
