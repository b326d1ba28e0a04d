import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { session } from "#db/schema/identity.ts";
import { needsSighting, sightingMinutes } from "./session-terms.ts";

/**
 * Keeps that a session is still used, so that it goes on: at most one small write in a quarter of an hour, whoever asks
 * how often. A page is shown even where nothing can be written.
 */
export async function noteSighting(
  { db, clock, log }: Pick<Deps, "db" | "clock" | "log">,
  { id, seenAt }: { id: string; seenAt: string },
) {
  const now = clock.now();
  if (!needsSighting(seenAt, now)) return;
  const before = new Date(Date.parse(now) - sightingMinutes * 60_000).toISOString();
  const unseen = or(isNull(session.seenAt), lt(session.seenAt, before), eq(session.seenAt, before));
  try {
    await db.write((tx) =>
      tx
        .update(session)
        .set({ seenAt: now })
        .where(and(eq(session.id, id), unseen)),
    );
  } catch (error) {
    log.warn({ error: describeError(error) }, "that a session is used could not be kept");
  }
}
