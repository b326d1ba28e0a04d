import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { lettersApart } from "#db/schema/consultation-ledger.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about, type DomainEvent } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type ConsultationRefusal, mayCutPassages } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { forgetLikeness } from "../workbench/likeness-index.server.ts";
import { leaveMass } from "./leave-mass.server.ts";
import { type Letter, letterAt, letterById } from "./letter-queries.server.ts";
import { isFollower } from "./passages-for.server.ts";

type Given = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Pair = { number: string; position: number; other: number };
export type LetterRefusal = ConsultationRefusal | "letter-has-answer";
type Done = Decision<object, LetterRefusal>;

/** Lets a letter, and those that follow it, follow another one: they are one letter from now on, with that one's passages and answers. */
export const joinLetters = (deps: Given, actor: Person, { number, position, other }: Pair): Promise<Done> =>
  change(deps, actor, number, async (tx, consultation) => {
    const to = await letterAt(tx, consultation, position);
    const from = await letterAt(tx, consultation, other);
    const lead = to && isFollower(to) ? await letterById(tx, to.massId ?? "") : to;
    if (!lead || !from || lead.id === from.id) return refuse("not-found");
    const isOneKind = lead.kind === from.kind && from.kind !== "market-entity";
    if (lead.withdrawnAt || from.withdrawnAt || isFollower(from) || !isOneKind)
      return refuse("state-does-not-allow");
    // Words have no place in a letter whose own went with its writer, nor would they where it came to lead.
    if (lead.words === "" || from.words === "") return refuse("state-does-not-allow");
    if (await hasAnswer(tx, from.id)) return refuse("letter-has-answer");
    await giveUpPassages(tx, from);
    const set = { massId: lead.id };
    await tx
      .update(contributions)
      .set(set)
      .where(or(eq(contributions.id, from.id), eq(contributions.massId, from.id)));
    await tx.update(contributions).set(set).where(eq(contributions.id, lead.id));
    return { ok: true, event: { type: "LettersJoined", contributionId: from.id, leadId: lead.id } };
  });

/** Says that two letters which are nearly the same are two: they are not suggested to one another any more. */
export const keepLettersApart = (
  deps: Given,
  actor: Person,
  { number, position, other }: Pair,
): Promise<Done> =>
  change(deps, actor, number, async (tx, consultation, at) => {
    const one = await letterAt(tx, consultation, position);
    const two = await letterAt(tx, consultation, other);
    if (!one || !two || one.id === two.id) return refuse("not-found");
    await tx
      .insert(lettersApart)
      .values({ one: one.massId ?? one.id, other: two.id, by: actor.id, at })
      .onConflictDoNothing();
    return { ok: true, event: { type: "LettersKeptApart", contributionId: one.id, otherId: two.id } };
  });

/** Takes a letter out of those that say the same; it is decided by itself from now on, with what was said so far as its draft. */
export const takeLetterOut = (
  deps: Given,
  actor: Person,
  { number, position }: Omit<Pair, "other">,
): Promise<Done> =>
  change(deps, actor, number, async (tx, consultation) => {
    const letter = await letterAt(tx, consultation, position);
    if (!letter) return refuse("not-found");
    if (letter.massId === null || letter.withdrawnAt) return refuse("state-does-not-allow");
    await leaveMass(tx, deps, letter);
    return { ok: true, event: { type: "LetterTakenOut", contributionId: letter.id } };
  });

type Told =
  | { type: "LettersJoined"; contributionId: string; leadId: string }
  | { type: "LettersKeptApart"; contributionId: string; otherId: string }
  | { type: "LetterTakenOut"; contributionId: string };

function change(
  { db, clock, zone }: Given,
  actor: Person,
  number: string,
  work: (tx: Tx, consultationId: string, at: string) => Promise<Decision<{ event: Told }, LetterRefusal>>,
): Promise<Done> {
  return db.write(async (tx) => {
    const consultation = await loadConsultation(tx, number);
    if (!consultation) return refuse("not-found");
    const at = clock.now();
    const may = mayCutPassages(actor, standingOn(consultation, civilDateOf(at, zone)));
    if (may !== true) return refuse(may);
    const done = await work(tx, consultation.id, at);
    if (!done.ok) return done;
    await appendEvent(tx, { actor, role: "coordinator", at }, eventOf(consultation.id, done.event));
    return { ok: true };
  });
}

function eventOf(consultationId: string, told: Told): DomainEvent {
  const subject = about("consultation", consultationId);
  if (told.type === "LettersJoined") {
    const { type, ...particulars } = told;
    return { type, subject, particulars };
  }
  if (told.type === "LettersKeptApart") {
    const { type, ...particulars } = told;
    return { type, subject, particulars };
  }
  const { type, ...particulars } = told;
  return { type, subject, particulars };
}

/** A decision or a draft: joined to another letter it would be lost. */
async function hasAnswer(tx: Tx, id: string): Promise<boolean> {
  const said = or(isNotNull(passages.adoption), isNotNull(passages.draftAt));
  const [row] = await tx
    .select({ id: passages.id })
    .from(passages)
    .where(and(eq(passages.contributionId, id), said))
    .limit(1);
  return row !== undefined;
}

async function giveUpPassages(tx: Tx, { id, words }: Letter) {
  const own = await tx.select().from(passages).where(eq(passages.contributionId, id));
  await forgetLikeness(
    tx,
    own.map((row) => ({ ...row, words: words.slice(row.from, row.until) })),
  );
  await tx.delete(passages).where(eq(passages.contributionId, id));
}
