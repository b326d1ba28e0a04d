import { and, eq, or, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { verdicts } from "#db/schema/responses.ts";
import type { Actor } from "../people/actor.ts";

type Judged = { needId: string; about: string };

/** Whether this author of a merged need has judged this already, in this one or in another of theirs: once a person. */
export async function spokenIn(reads: Reads, actor: Actor, mergedId: string, { needId, about }: Judged) {
  const own: SQL | undefined =
    actor.kind === "person"
      ? or(eq(needs.authorId, actor.id), eq(needs.id, mergedId))
      : eq(needs.id, mergedId);
  const [given] = await reads
    .select({ id: verdicts.id })
    .from(verdicts)
    .innerJoin(needs, eq(needs.id, verdicts.needId))
    .where(and(eq(verdicts.judgedNeedId, needId), eq(verdicts.about, about), own))
    .limit(1);
  return given !== undefined;
}
