import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachEvents, outreachPhotos } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type EventPhoto, recordPhotosAllowed } from "./event-photo.ts";
import { mayKeepEvents } from "./event-policy.ts";
import { loadEvent } from "./event-row.server.ts";
import { keeperRole } from "./keeper-role.ts";

type Asked = { number: string; attended: number; record: string; photos: readonly EventPhoto[] };
type Refused = "not-allowed" | "not-found" | "state-does-not-allow" | "event-not-begun";

/** What became of an event: how many came, what was said, and photos. It can be written anew, photos and all. */
export function recordEvent(
  deps: Deps,
  actor: Person,
  { number, attended, record, photos }: Asked,
): Promise<Decision<object, Refused>> {
  return deps.db.write(async (tx) => {
    if (!mayKeepEvents(actor)) return refuse("not-allowed");
    const event = await loadEvent(tx, number);
    if (!event) return refuse("not-found");
    if (event.state === "cancelled") return refuse("state-does-not-allow");
    const at = deps.clock.now();
    if (at < event.startsAt) return refuse("event-not-begun");
    await tx
      .update(outreachEvents)
      .set({ state: "held", attended, record, recordedAt: at })
      .where(eq(outreachEvents.id, event.id));
    await tx.delete(outreachPhotos).where(eq(outreachPhotos.eventId, event.id));
    for (const [position, photo] of photos.slice(0, recordPhotosAllowed).entries())
      await tx.insert(outreachPhotos).values({ ...photo, id: deps.ids.next(), eventId: event.id, position });
    await appendEvent(
      tx,
      { actor, role: keeperRole(actor), at },
      {
        type: "OutreachEventRecorded",
        subject: about("outreach-event", event.id),
        particulars: { attended },
      },
    );
    return { ok: true };
  });
}
