import { z } from "zod";
import { limitNames } from "#app/domain/limits/limits.ts";
import type { Quotas } from "#app/domain/limits/quotas.server.ts";

const everyMs = 250;
const told = z.object({
  counts: z.array(
    z.object({ name: z.enum(limitNames), whose: z.string(), slot: z.number(), amount: z.number() }),
  ),
});

/** Pages that are read are counted without a write: the processes that answer tell each other through the one that began them. */
export function shareCounts(quotas: Quotas) {
  process.on("message", (message) => {
    const heard = told.safeParse(message);
    if (heard.success) quotas.hear(heard.data.counts);
  });
  const timer = setInterval(() => {
    const counts = quotas.tell();
    if (counts.length > 0 && process.connected) process.send?.({ counts });
  }, everyMs);
  timer.unref();
}
