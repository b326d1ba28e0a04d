import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needPhotos } from "#db/schema/needs.ts";
import type { Actor } from "../people/actor.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";

/** The digest of a photo (WebP) for whoever may see its need now; undefined reads as "no such photo". */
export async function readPhoto(
  { db }: Pick<Deps, "db">,
  actor: Actor,
  id: string,
  size: "main" | "small",
): Promise<string | undefined> {
  const [photo] = await db.read.select().from(needPhotos).where(eq(needPhotos.id, id));
  const need = photo && (await loadNeed(db.read, { id: photo.needId }));
  if (!need || !maySeePhotos(actor, need)) return undefined;
  return size === "small" ? photo.thumbnailDigest : photo.digest;
}

/** A picture shows a place as surely as a point does: what is published without a place has neither. */
function maySeePhotos(actor: Actor, { row, facts }: LoadedNeed): boolean {
  const sight = sightOf(actor, facts);
  return sight === "whole" || (sight === "public" && row.visibility === "public");
}
