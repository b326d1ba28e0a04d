/** One message to one person. `id` is stable over retries, so that a receiver can tell a repeat. */
export type Letter = {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** An address that stops letters like this by one POST, without signing in (RFC 8058). */
  unsubscribe?: string;
};

/**
 * What a provider says of a letter. `refused` is final; `later` may be tried again; `unknown` means that the provider
 * may or may not have taken it (a lost connection after the words were handed over).
 */
export type Posted = { outcome: "sent" } | { outcome: "refused" | "later" | "unknown"; why: string };

/** Called, and waited for, at the last moment at which a crash would still leave the letter certainly unsent. */
export type HandOver = () => Promise<void>;

export type Provider = { post(letter: Letter, handOver?: HandOver): Promise<Posted> };

/** The ways out of the portal: SMTP and SMS in production, the demo's post box in the demo. */
export type Post = { email: Provider; sms: Provider };
