import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needs } from "#db/schema/needs.ts";
import type { Actor } from "../people/actor.ts";
import { entityLabel } from "./entity-label.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { inPart } from "./merged-part.ts";
import { sightOf } from "./need-policy.ts";
import type { NeedLink, NeedView } from "./need-view.ts";
import { publicWords } from "./public-words.ts";
import { wholeTo } from "./whole-to.server.ts";

/** Fewer than this are not counted in public, so that no single one shows (domain.md 4). */
const smallestShown = 5;

type Merges = Pick<NeedView, "mergedInto" | "mergedFrom" | "mergedCount" | "mergedWithheld">;

/** Merges of a need in both directions: linked where the reader may see the other need, else only told that it is withheld. */
export async function mergesOf(
  reads: Reads,
  actor: Actor,
  { row }: LoadedNeed,
  part: number,
): Promise<Merges> {
  const { intoId, needId, at, undoneAt } = needMerges;
  const [into] = await reads
    .select({ intoId, at })
    .from(needMerges)
    .where(and(eq(needId, row.id), isNull(undoneAt)))
    .limit(1);
  const link = into && (await linkTo(reads, actor, into.intoId, into.at));
  return {
    mergedInto: into ? (link ? { shown: true, link } : { shown: false, at: into.at }) : null,
    ...(await mergedInto(reads, actor, row.id, part)),
  };
}

/** One part of the needs that went into one, and how many there are: in two statements, however many that is. */
async function mergedInto(reads: Reads, actor: Actor, id: string, part: number) {
  const { intoId, needId, at, undoneAt } = needMerges;
  const standing = and(eq(intoId, id), isNull(undoneAt));
  const whole = wholeTo(reads, actor);
  const seen = sql`(${needs.isPublic} OR ${whole})`;
  const [counted] = await reads
    .select({ all: count(), seen: sql<number>`count(CASE WHEN ${seen} THEN 1 END)` })
    .from(needMerges)
    .innerJoin(needs, eq(needs.id, needId))
    .where(standing);
  const { all = 0, seen: mergedCount = 0 } = counted ?? {};
  const { number, title, visibility, entityId, entityName, entityStake } = needs;
  const { limit, offset } = inPart(part);
  const rows =
    mergedCount === 0
      ? []
      : await reads
          .select({
            ...{ number, title, visibility, entityId, entityName, entityStake, at },
            isWhole: sql`coalesce(${whole}, 0)`.mapWith(Boolean),
          })
          .from(needMerges)
          .innerJoin(needs, eq(needs.id, needId))
          .where(and(standing, seen))
          .orderBy(asc(at), asc(needMerges.id))
          .limit(limit)
          .offset(offset);
  const hidden = all - mergedCount;
  return {
    mergedFrom: rows.map(({ at, isWhole, ...row }) => linkOf(row, isWhole, at)),
    mergedCount,
    mergedWithheld: hidden >= smallestShown ? hidden : 0,
  };
}

async function linkTo(reads: Reads, actor: Actor, id: string, at: string): Promise<NeedLink | undefined> {
  const other = await loadNeed(reads, { id });
  const sight = other && sightOf(actor, other.facts);
  return other && sight !== "none" ? linkOf(other.row, sight === "whole", at) : undefined;
}

type Linked = Pick<
  LoadedNeed["row"],
  "number" | "title" | "visibility" | "entityId" | "entityName" | "entityStake"
>;

function linkOf(row: Linked, isWhole: boolean, at: string): NeedLink {
  const entity = entityLabel(row, null, isWhole || row.visibility === "public");
  return { number: row.number, title: isWhole ? row.title : publicWords(row.title), at, entity };
}
