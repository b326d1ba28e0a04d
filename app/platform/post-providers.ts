import type { Config } from "./env.ts";
import type { Post, Provider } from "./post.ts";
import { smsProvider } from "./sms-provider.ts";
import { smtpProvider } from "./smtp-provider.ts";

/** The providers that the configuration names; in the demo, the post box that is handed in. */
export function postFor(config: Config, demoBox: (channel: "email" | "sms") => Provider): Post {
  const box = (channel: "email" | "sms") => (config.WENJI_MODE === "demo" ? demoBox(channel) : notSetUp);
  return {
    email: config.SMTP_URL ? smtpProvider(config.SMTP_URL, config.MAIL_FROM) : box("email"),
    sms: config.SMS_URL && config.SMS_SECRET ? smsProvider(config.SMS_URL, config.SMS_SECRET) : box("sms"),
  };
}

const notSetUp: Provider = {
  post: async () => ({ outcome: "later", why: "no provider is set up for this channel" }),
};
