import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { historyOf, jointOpinionsOf, similarNeeds, supplementsOf } from "./case-parts.server.ts";
import type { CaseView } from "./case-view.ts";
import { loadNeed, type NeedRow } from "./load-need.server.ts";
import { needForReader } from "./need-for-reader.server.ts";
import { mayMove, maySeeAuthor, type NeedFacts, sightOf, staffPart } from "./need-policy.ts";
import { needMoves } from "./need-states.ts";
import { pausesOf } from "./reckon-due.server.ts";
import { alikeForCase } from "./similar/alike-for-case.server.ts";

type Named = keyof typeof needMoves;
const names = Object.keys(needMoves) as Named[];

/** A need for the office that handles it. Who only reads it like a passer-by is "not allowed": the public page is theirs. */
export async function caseFor(
  deps: Pick<Deps, "db" | "secrets" | "clock">,
  actor: Actor,
  number: string,
): Promise<Decision<{ found: CaseView }, "not-found" | "not-allowed">> {
  const reads = deps.db.read;
  const loaded = await loadNeed(reads, { number });
  if (!loaded || sightOf(actor, loaded.facts) === "none") return refuse("not-found");
  const need = await needForReader(deps, actor, number);
  if (!need || staffPart(actor, loaded.facts) === undefined) return refuse("not-allowed");
  const { row, facts } = loaded;
  const authorKnown = maySeeAuthor(actor, facts);
  const mayMake = movesFor(actor, facts, row);
  const alike = mayMake.includes("merge") ? await alikeForCase(deps, row) : [];
  const close = await similarNeeds(reads, actor, row);
  const history = await historyOf(reads, row.id, authorKnown);
  return {
    ok: true,
    found: {
      need,
      clock: clockFacts(row, await pausesOf(reads, row.id)),
      authorKnown,
      plannerName: await nameOf(deps, row.plannerId),
      history,
      joint: await jointOpinionsOf(reads, row.id),
      supplements: await supplementsOf(reads, row.id),
      alike,
      similar: close.filter(({ number }) => !alike.some((each) => each.number === number)),
      mayMake,
      movesSeen: history.length,
    },
  };
}

/** The moves that this person may make as staff, from the table; the first contact only while there was none. */
export function movesFor(actor: Actor, facts: NeedFacts, row: Pick<NeedRow, "firstContactAt">): Named[] {
  return names.filter((move) => {
    if (move === "giveVerdict" || move === "withdraw" || move === "transferToTask") return false;
    if (move === "contact" && row.firstContactAt !== null) return false;
    const may = mayMove(actor, facts, move);
    return may.ok && may.as !== "system";
  });
}

function clockFacts(row: NeedRow, pauses: CaseView["clock"]["pauses"]): CaseView["clock"] {
  const { roundOpenedAt, extendedDays, dueAt, dueRuleId, dueProvisional, answeredAt } = row;
  return { roundOpenedAt, extendedDays, dueAt, dueRuleId, dueProvisional, answeredAt, pauses };
}

async function nameOf({ db }: Pick<Deps, "db">, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [person] = await db.read
    .select({ name: people.displayName })
    .from(people)
    .where(eq(people.id, personId));
  return person?.name ?? null;
}
