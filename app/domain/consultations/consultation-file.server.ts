import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { consultationMoves } from "#db/schema/consultations.ts";
import { people } from "#db/schema/people.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { Actor } from "../people/actor.ts";
import { mayMoveConsultation, mayReadFile } from "./consultation-policy.ts";
import { consultationPage } from "./consultation-queries.server.ts";
import { type ConsultationState, moveNames } from "./consultation-states.ts";
import type { ConsultationFile } from "./consultation-view.ts";
import { loadConsultation } from "./load-consultation.server.ts";
import { whatPublishingLacks } from "./set-up-gaps.ts";
import { setUpOf } from "./set-up-of.server.ts";
import { firstUncollated, firstUndecided, passageTally } from "./undecided-passages.server.ts";

/** A consultation with all that the office must know to move it on; undefined for who may not read it. */
export async function consultationFile(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Actor,
  number: string,
): Promise<ConsultationFile | undefined> {
  const reads = db.read;
  const today = civilDateOf(clock.now(), zone);
  const row = await loadConsultation(reads, number);
  if (!row || !mayReadFile(actor, row.state)) return undefined;
  const page = await consultationPage(reads, row, today);
  const standing = { state: page.state, concludedBy: row.concludedBy };
  const { move, reason, at } = consultationMoves;
  return {
    ...{ ...page, words: row.words, revision: row.revision },
    gaps:
      row.state === "draft"
        ? whatPublishingLacks(await setUpOf(reads, row), await loadRulebook(reads), today, zone)
        : [],
    moves: moveNames.filter((name) => mayMoveConsultation(actor, standing, name) === true),
    tally: await passageTally(reads, row.id),
    next: (await holdsUp(reads, row.id, page.state)) ?? null,
    history: await reads
      .select({ move, reason, at, by: people.displayName })
      .from(consultationMoves)
      .innerJoin(people, eq(people.id, consultationMoves.byId))
      .where(eq(consultationMoves.consultationId, row.id))
      .orderBy(desc(at))
      .limit(50),
  };
}

const holdsUp = (reads: Reads, id: string, state: ConsultationState) =>
  state === "closed" ? firstUncollated(reads, id) : firstUndecided(reads, id);
