import { eq, type SQL } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needPhotos, needs } from "#db/schema/needs.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { takeNumber } from "../audit/take-number.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { representativePoint } from "../geo/representative-point.ts";
import type { Actor } from "../people/actor.ts";
import { contactDigest } from "../people/contact-digest.server.ts";
import { signatureOf } from "../people/entity-voice.server.ts";
import type { Signature, VoiceRefusal } from "../people/entity-voice.ts";
import type { CodeRefusal } from "../people/one-time-code.ts";
import { spendCodeIn } from "../people/spend-code.server.ts";
import { clauseLine } from "../plans/clause-queries.server.ts";
import { isOffered } from "./category-register.server.ts";
import { type DecidedSubmission, decideSubmission, type SubmissionRefusal } from "./decide-submission.ts";
import { type FoundRoute, findRoute } from "./find-route.server.ts";
import { isSentAgain, type SentBefore } from "./sent-before.ts";
import { specialRoutes } from "./special-routes.server.ts";
import type { Submission } from "./submission.ts";
import { writeNeed, writeNeedParts, writeSubmitMove } from "./write-need.server.ts";

export type SubmittedNeed = { needId: string; number: string; getsQueryCode: boolean };
export type SubmitRefusal =
  | VoiceRefusal
  | "entity-has-a-name"
  | SubmissionRefusal
  | CodeRefusal
  | "clause-unknown"
  | "sent-already"
  | "guest-needs-off"
  | "category-not-offered";

/**
 * Takes a need: number, route, due date, rows, event and, of a guest, the spent code, in one transaction. The same key from
 * the same sender returns the first need again; where it says something else, out of a second window or after a second thought, it
 * is refused, so that it is not lost.
 */
export async function submitNeed(
  deps: Deps,
  actor: Actor,
  input: Submission,
): Promise<Decision<SubmittedNeed, SubmitRefusal>> {
  const routes = await specialRoutes();
  const submissionKey = `${senderOf(deps, actor, input)}:${input.submissionKey}`;
  return deps.db.write(async (tx) => {
    const earlier =
      (await needOfKey(tx, eq(needs.submissionKey, submissionKey))) ?? (await sentHere(tx, input));
    if (earlier)
      return isSentAgain(earlier.before, input) ? { ok: true, ...earlier.need } : refuse("sent-already");
    if (input.writer.as === "guest" && !(await isOn(tx, "guest-needs"))) return refuse("guest-needs-off");
    const at = deps.clock.now();
    const day = civilDateOf(at, deps.zone);
    const answer = decideSubmission(actor, input, { routes, day });
    if (!answer.ok) return answer;
    if (!(await isOffered(tx, input.category))) return refuse("category-not-offered");
    const clause = input.clause && (await clauseLine(tx, input.clause));
    if (input.clause && !clause) return refuse("clause-unknown");
    if (input.writer.as === "guest" && answer.decided.authorId === null) {
      const spent = await spendCodeIn(tx, deps, { ...input.writer, purpose: "need" });
      if (!spent.ok) return spent;
    }
    const signed = await signedBy(tx, actor, input, day);
    if (!signed.ok) return signed;
    const { geometry } = input.place;
    const routed = { kind: input.kind, category: input.category, planTier: clause?.tier ?? null };
    const route = await findRoute(
      tx,
      { ...routed, at: geometry ? representativePoint(geometry) : undefined },
      { day, now: at },
    );
    return keep(tx, deps, actor, input, answer.decided, {
      ...{ at, submissionKey, route, signature: signed.signature },
    });
  });
}

type Kept = { at: string; submissionKey: string; route: FoundRoute; signature: Signature | undefined };

/** What a market entity asks carries its name: it can't ask to be published without one (domain.md 9). */
async function signedBy(
  tx: Tx,
  actor: Actor,
  { writer, visibility }: Submission,
  day: string,
): Promise<Decision<{ signature: Signature | undefined }, VoiceRefusal | "entity-has-a-name">> {
  if (writer.as !== "self" || !writer.voice) return { ok: true, signature: undefined };
  if (visibility === "anonymous") return refuse("entity-has-a-name");
  return await signatureOf(tx, actor, writer.voice, day);
}

async function keep(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  input: Submission,
  decided: DecidedSubmission,
  { at, submissionKey, route, signature }: Kept,
) {
  const year = civilDateOf(at, deps.zone).slice(0, 4);
  const number = `${year}-${String(await takeNumber(tx, `needs-${year}`)).padStart(6, "0")}`;
  const made = { id: deps.ids.next(), number, at, submissionKey, route, signature };
  await writeNeed(tx, deps, input, decided, made);
  await writeNeedParts(tx, deps, input, decided, made);
  const by: Actor = actor.kind === "person" ? actor : { kind: "guest", needId: made.id };
  const seq = await appendEvent(
    tx,
    { actor: by, role: decided.role, at },
    {
      type: "NeedSubmitted",
      subject: about("need", made.id),
      particulars: {
        ...{ number, channel: decided.channel, publication: decided.publication },
        unitId: route.unit?.id ?? null,
        plannerId: route.planner?.id ?? null,
        ruleId: route.rule?.id ?? null,
      },
    },
  );
  await writeSubmitMove(tx, deps, decided, made, seq);
  return { ok: true as const, needId: made.id, number, getsQueryCode: decided.getsQueryCode };
}

/** Whose key it is: nobody meets another's need by guessing their key. */
function senderOf(deps: Deps, actor: Actor, { writer }: Submission): string {
  if (actor.kind === "person") return `person:${actor.id}`;
  return writer.as === "guest" ? `guest:${contactDigest(deps, writer.contact)}` : "nobody";
}

type Earlier = { need: SubmittedNeed; before: SentBefore };

/**
 * The same form out of another window of one browser, in which its writer has signed in meanwhile, or gives another contact:
 * by the key alone it would be somebody else's. That this browser has its receipt shows that it is not.
 */
async function sentHere(tx: Tx, { receiptOf, submissionKey }: Submission): Promise<Earlier | undefined> {
  if (!receiptOf) return undefined;
  const [sent] = await tx.select({ key: needs.submissionKey }).from(needs).where(eq(needs.id, receiptOf));
  return sent?.key?.endsWith(`:${submissionKey}`) ? await needOfKey(tx, eq(needs.id, receiptOf)) : undefined;
}

async function needOfKey(tx: Tx, which: SQL): Promise<Earlier | undefined> {
  const { kind, words, placeLabel, lon, lat, visibility } = needs;
  const [found] = await tx
    .select({
      ...{ needId: needs.id, number: needs.number, digest: needs.queryCodeDigest },
      before: { kind, words, placeLabel, lon, lat, visibility },
    })
    .from(needs)
    .where(which);
  if (!found) return undefined;
  const { needId, number, digest, before } = found;
  const kept = await tx
    .select({ digest: needPhotos.digest })
    .from(needPhotos)
    .where(eq(needPhotos.needId, needId));
  const photos = kept.map((photo) => photo.digest);
  return { need: { needId, number, getsQueryCode: digest !== null }, before: { ...before, photos } };
}
