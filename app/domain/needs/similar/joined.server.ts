import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needFollows, needSupports } from "#db/schema/needs.ts";
import type { Actor } from "../../people/actor.ts";
import { loadNeed } from "../load-need.server.ts";
import { isPublicNeed, sightOf } from "../need-policy.ts";
import { publicWords } from "../public-words.ts";
import { maySupport } from "../support-policy.ts";

/** How a reader stands to a public need that is like theirs; undefined where for them there is none. */
export async function joinedOf(reads: Reads, actor: Actor, number: string) {
  const need = await loadNeed(reads, { number });
  if (!need || sightOf(actor, need.facts) === "none" || !isPublicNeed(need.facts)) return undefined;
  const { id, title, state, supportCount } = need.row;
  const may = maySupport(actor, need.facts);
  const personId = actor.kind === "person" ? actor.id : undefined;
  return {
    ...{ number, state, supportCount, title: publicWords(title) },
    supports: personId !== undefined && (await has(reads, needSupports, id, personId)),
    follows: personId !== undefined && (await has(reads, needFollows, id, personId)),
    isOwn: may === "own-need",
    isOver: may === "state-does-not-allow" || ["closed", "merged", "withdrawn"].includes(state),
  };
}

async function has(
  reads: Reads,
  table: typeof needSupports | typeof needFollows,
  needId: string,
  personId: string,
): Promise<boolean> {
  const [row] = await reads
    .select({ at: table.at })
    .from(table)
    .where(and(eq(table.needId, needId), eq(table.personId, personId)));
  return row !== undefined;
}
