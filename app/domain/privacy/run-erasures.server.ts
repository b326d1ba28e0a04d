import { and, asc, eq, exists, isNotNull, isNull, lte, not } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { needs } from "#db/schema/needs.ts";
import { people } from "#db/schema/people.ts";
import { deletionRequests, erasures } from "#db/schema/privacy.ts";
import type { Instant } from "../calendar/instant.ts";
import { deletionAsked } from "./ask-deletion.server.ts";
import type { Contributions } from "./deletion-rules.ts";
import { eraseNeedsOf } from "./erase-needs.server.ts";
import { erasePerson } from "./erase-person.server.ts";
import { isHeld, stillHeld } from "./still-held.server.ts";

type Erasing = Pick<Deps, "db" | "clock" | "files">;
type Running = Erasing & Pick<Deps, "log">;

/**
 * Erases whoever asked for it and whose cooling-off is over, one person a transaction. Who was given a role or came to
 * speak for an entity meanwhile waits until that has ended. One that fails keeps nobody else waiting: it is tried again with
 * the next run. Returns how many.
 */
export async function runErasures(deps: Running): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.db.read
    .select()
    .from(deletionRequests)
    .where(
      and(
        lte(deletionRequests.dueAt, now),
        isNull(deletionRequests.undoneAt),
        isNull(deletionRequests.doneAt),
        not(isHeld(deletionRequests.personId, now)),
      ),
    )
    .orderBy(asc(deletionRequests.dueAt))
    .limit(20);
  let done = 0;
  for (const { personId } of due)
    try {
      await eraseWhoAsked(deps, personId, now);
      done += 1;
    } catch (error) {
      deps.log.error({ personId, error: describeError(error) }, "an account could not be erased");
    }
  return done + (await eraseReleased(deps, now));
}

async function eraseWhoAsked(deps: Erasing, personId: string, now: Instant) {
  const photos = await deps.db.write(async (tx) => {
    const still = await deletionAsked(tx, personId);
    return still && !(await stillHeld(tx, personId, now))
      ? await erasePerson(tx, personId, still.contributions, now)
      : [];
  });
  await finish(deps, photos);
}

/** What a person who left had under an open 举报 goes once that is closed. */
async function eraseReleased(deps: Erasing, now: string): Promise<number> {
  const closed = deps.db.read
    .select({ id: needs.id })
    .from(needs)
    .where(and(eq(needs.authorId, people.id), eq(needs.isOpen, false)));
  const released = await deps.db.read
    .select({ personId: people.id, contributions: erasures.contributions })
    .from(erasures)
    .innerJoin(people, eq(people.id, erasures.personId))
    .where(exists(closed))
    .limit(20);
  for (const { personId, contributions } of released)
    await finish(deps, await deps.db.write((tx) => eraseNeedsOf(tx, personId, contributions, now)));
  return released.length;
}

/** Files go after the commit, and the log beside the database is written back, so that neither keeps what went. */
async function finish(deps: Erasing, photos: string[]) {
  for (const digest of photos) await deps.files.remove(digest);
  await deps.db.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

export type ErasureLine = { personId: string; contributions: Contributions; at: string };

/** Everybody who was erased, by id: to be kept beside backups. */
export const erasureList = ({ db }: Pick<Deps, "db">): Promise<ErasureLine[]> =>
  db.read.select().from(erasures).orderBy(asc(erasures.at));

/** Erases again whom a restored backup brought back. Returns how many there were. */
export async function replayErasures(deps: Erasing, list: readonly ErasureLine[]): Promise<number> {
  let erased = 0;
  for (const { personId, contributions } of list) {
    const photos = await deps.db.write(async (tx) => {
      const [back] = await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, personId), isNull(people.erasedAt), isNotNull(people.displayName)));
      return back ? await erasePerson(tx, personId, contributions, deps.clock.now()) : undefined;
    });
    if (!photos) continue;
    erased += 1;
    await finish(deps, photos);
  }
  return erased;
}
