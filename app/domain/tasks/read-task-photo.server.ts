import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { taskPhotos } from "#db/schema/tasks.ts";

/** The digest of a photo (WebP) that shows a task's progress; tasks and their reports are public. */
export async function readTaskPhoto(
  reads: Reads,
  id: string,
  size: "main" | "small",
): Promise<string | undefined> {
  const [photo] = await reads.select().from(taskPhotos).where(eq(taskPhotos.id, id));
  return size === "small" ? photo?.thumbnailDigest : photo?.digest;
}
