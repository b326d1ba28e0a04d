import { createHmac } from "node:crypto";
import nodemailer from "nodemailer";
import type { Database } from "#db/client.ts";
import { demoOutbox } from "#db/schema/notifications.ts";
import type { Config } from "./env.ts";
import type { Post, Posted, Provider } from "./post.ts";

/** The providers that the configuration names; in the demo, a post box on the portal itself. */
export function postFor(config: Config, db: Database): Post {
  const box = (channel: "email" | "sms") => (config.WENJI_MODE === "demo" ? demoBox(db, channel) : notSetUp);
  return {
    email: config.SMTP_URL ? smtpProvider(config.SMTP_URL, config.MAIL_FROM) : box("email"),
    sms: config.SMS_URL && config.SMS_SECRET ? smsProvider(config.SMS_URL, config.SMS_SECRET) : box("sms"),
  };
}

const notSetUp: Provider = {
  post: async () => ({ outcome: "later", why: "no provider is set up for this channel" }),
};

function demoBox(db: Database, channel: "email" | "sms"): Provider {
  return {
    async post({ id, to, subject, text }) {
      await db.write((tx) =>
        tx
          .insert(demoOutbox)
          .values({
            id: `${channel}:${id}`,
            channel,
            address: to,
            subject,
            body: text,
            at: new Date().toISOString(),
          })
          .onConflictDoNothing(),
      );
      return { outcome: "sent" };
    },
  };
}

/** SMTP by nodemailer. The Message-ID is the letter's own id, so a repeat can be recognised by every mail system. */
export function smtpProvider(url: string, from: string): Provider {
  const transport = nodemailer.createTransport(url, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async post({ id, to, subject, text }) {
      try {
        await transport.sendMail({ to, subject, text, messageId: `<${id}@wenji>` });
        return { outcome: "sent" };
      } catch (error) {
        return smtpFailure(error);
      }
    },
  };
}

/** RFC 5321: 5xx is final, 4xx may be tried again; a connection lost during DATA leaves the outcome unknown. */
function smtpFailure(error: unknown): Posted {
  const code = error instanceof Error ? Number(Reflect.get(error, "responseCode") ?? 0) : 0;
  const command = error instanceof Error ? String(Reflect.get(error, "command") ?? "") : "";
  const why =
    code > 0
      ? `SMTP ${code}`
      : `SMTP ${error instanceof Error ? String(Reflect.get(error, "code") ?? "failed") : "failed"}`;
  if (code >= 500) return { outcome: "refused", why };
  if (code === 0 && command === "DATA") return { outcome: "unknown", why };
  return { outcome: "later", why };
}

/**
 * SMS as a signed HTTP call: JSON body, headers `X-Wenji-Timestamp` and
 * `X-Wenji-Signature` = hex HMAC-SHA-256 over `<timestamp>.<body>`; `Idempotency-Key` is the letter's id.
 */
export function smsProvider(url: string, secret: string): Provider {
  return {
    async post({ id, to, text }) {
      const body = JSON.stringify({ id, to, text });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
      try {
        const answer = await fetch(url, {
          method: "POST",
          body,
          headers: {
            "Content-Type": "application/json",
            "Idempotency-Key": id,
            "X-Wenji-Timestamp": timestamp,
            "X-Wenji-Signature": signature,
          },
          signal: AbortSignal.timeout(10_000),
          redirect: "error",
        });
        if (answer.ok) return { outcome: "sent" };
        const final = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
        return { outcome: final ? "refused" : "later", why: `SMS ${answer.status}` };
      } catch (error) {
        return smsFailure(error);
      }
    },
  };
}

/** Never connected: try again. Connected and then lost or timed out: the gateway may have taken it. */
function smsFailure(error: unknown): Posted {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error ? String(Reflect.get(cause, "code") ?? "") : "";
  const neverConnected = [
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
  ].includes(code);
  return { outcome: neverConnected ? "later" : "unknown", why: `SMS ${code || "failed"}` };
}
