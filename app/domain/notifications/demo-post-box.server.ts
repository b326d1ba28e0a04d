import type { Deps } from "#app/platform/deps.ts";
import type { Provider } from "#app/platform/post.ts";
import { demoOutbox } from "#db/schema/notifications.ts";

/** The demo's way out: letters lie in a box that the outbox page shows. Production never uses it. */
export function demoPostBox({ db, clock }: Pick<Deps, "db" | "clock">, channel: "email" | "sms"): Provider {
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
            at: clock.now(),
          })
          .onConflictDoNothing(),
      );
      return { outcome: "sent" };
    },
  };
}
