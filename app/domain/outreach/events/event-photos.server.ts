import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachEvents, outreachPhotos } from "#db/schema/outreach-events.ts";
import type { EventPhoto } from "./event-photo.ts";

/** The digest of a photo (WebP) in an event's record; events and their records are public. */
export async function readEventPhoto(
  reads: Reads,
  id: string,
  size: "main" | "small",
): Promise<string | undefined> {
  const [photo] = await reads.select().from(outreachPhotos).where(eq(outreachPhotos.id, id));
  return size === "small" ? photo?.thumbnailDigest : photo?.digest;
}

/** The photos of a record as its writer finds them again. */
export async function recordPhotos(reads: Reads, number: string): Promise<EventPhoto[]> {
  const { digest, thumbnailDigest, width, height, alternative } = outreachPhotos;
  return await reads
    .select({ digest, thumbnailDigest, width, height, alternative })
    .from(outreachPhotos)
    .innerJoin(outreachEvents, eq(outreachEvents.id, outreachPhotos.eventId))
    .where(eq(outreachEvents.number, number))
    .orderBy(asc(outreachPhotos.position));
}
