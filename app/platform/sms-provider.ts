import { createHmac } from "node:crypto";
import type { Posted, Provider } from "./post.ts";

/**
 * SMS as a signed HTTP call: JSON body, headers `X-Wenji-Timestamp` and
 * `X-Wenji-Signature` = hex HMAC-SHA-256 over `<timestamp>.<body>`; `Idempotency-Key` is the letter's id.
 */
export function smsProvider(url: string, secret: string): Provider {
  return {
    async post({ id, to, text }, handOver) {
      const body = JSON.stringify({ id, to, text });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
      await handOver?.();
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
