import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { emailOTP, phoneNumber } from "better-auth/plugins";
import type { Deps } from "#app/platform/deps.ts";
import * as identityTables from "#db/schema/identity.ts";

const codeMinutes = 10;
const wrongTriesAllowed = 5;

export type Identity = ReturnType<typeof createIdentity>;

/**
 * better-auth over the portal's own database: it owns identity, sessions and credentials, nothing else.
 * Its handler is not mounted: the account pages call its API, so every way in is one of our routes.
 */
export function createIdentity(deps: Deps, secret: string) {
  return betterAuth({
    secret,
    baseURL: deps.origin,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(deps.db.read, {
      provider: "sqlite",
      schema: identityTables,
      transaction: false,
    }),
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    advanced: { cookiePrefix: "wenji", useSecureCookies: deps.origin.startsWith("https:") },
    rateLimit: { enabled: false },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeMinutes * 60,
        allowedAttempts: wrongTriesAllowed,
        storeOTP: "hashed",
        sendVerificationOTP: async ({ email, otp }) => sendCode(deps, "email", email, otp),
      }),
      phoneNumber({
        otpLength: 6,
        expiresIn: codeMinutes * 60,
        allowedAttempts: wrongTriesAllowed,
        sendOTP: async ({ phoneNumber: mobile, code }) => sendCode(deps, "sms", mobile, code),
        signUpOnVerification: {
          getTempEmail: (mobile) => `${mobile.replace(/\D/g, "")}@mobile.invalid`,
          getTempName: () => "",
        },
      }),
    ],
  });
}

async function sendCode(deps: Deps, channel: "email" | "sms", to: string, code: string) {
  const t = deps.i18n.translate("zh-CN");
  const posted = await deps.post[channel].post({
    id: deps.ids.next(),
    to,
    subject: t("account.code-letter.subject"),
    text: t("account.code-letter.text", { code, minutes: codeMinutes }),
  });
  if (posted.outcome !== "sent") deps.log.warn({ channel, why: posted.why }, "a sign-in code did not go out");
}
