import type { Database } from "#db/client.ts";
import { demoOutbox } from "#db/schema/notifications.ts";
import type { Config } from "./env.ts";
import type { Post, Provider } from "./post.ts";
import { smsProvider } from "./sms-provider.ts";
import { smtpProvider } from "./smtp-provider.ts";

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
    async post({ id, to, subject, text }, handOver) {
      await handOver?.();
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
