import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { questionnaireAnswers } from "#db/schema/consultation-surveys.ts";
import { contributions } from "#db/schema/consultations.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Bounds } from "../../geo/bounds.ts";
import { whyCommentWaits } from "../../needs/comment-standing.ts";
import type { Person } from "../../people/actor.ts";
import { signatureOf } from "../../people/entity-voice.server.ts";
import type { VoiceRefusal } from "../../people/entity-voice.ts";
import { provedToAct } from "../../people/proof-rules.ts";
import { voiceGiven } from "../../people/voice-form.ts";
import { standingOn } from "../consultation-standing.ts";
import { type ContributorKind, proofActs } from "../consultation-terms.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { aboutGiven } from "../reach/about-given.server.ts";
import { isWayOpen } from "../reach/phase-queries.server.ts";
import { sentOnce } from "../sent-once.server.ts";
import { type Receipt, takeContribution, takenBefore } from "../take-contribution.server.ts";
import { answersTyped } from "./answers-typed.ts";
import { insertAnswers } from "./insert-answers.server.ts";
import type { Typed } from "./read-answer.ts";
import { readKept } from "./read-kept.server.ts";
import { dropDraftOf } from "./response-draft.server.ts";
import type { SignedResponse } from "./response-form.ts";
import { answersInWords, responseRows } from "./response-rows.ts";

type Refused =
  | "not-found"
  | "proof-needed"
  | "not-collecting"
  | "channel-not-open"
  | "way-not-open-now"
  | "participant-not-asked"
  | "no-questionnaire"
  | "answers-not-in-order"
  | "already-responded"
  | "about-unknown"
  | VoiceRefusal;

/**
 * A response over the web: one for each person, and one for each entity by whoever speaks for it. It is not changed afterwards;
 * before the close it can be taken back, and another one sent.
 */
export function sendResponse(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  asked: SignedResponse & { number: string; typed: Typed; bounds: Bounds },
): Promise<Decision<Receipt, Refused>> {
  const { number, submissionKey, bounds: _, ...said } = asked;
  const { mayPublish, organisation } = said;
  const { db, clock, ids, zone } = deps;
  return db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    if (!row || row.state === "draft") return refuse("not-found");
    if (!provedToAct(proofActs[row.proof], actor)) return refuse("proof-needed");
    const key = sentOnce(actor, submissionKey, { ...said, typed: answersTyped(said.typed), number });
    const before = await takenBefore(tx, key);
    if (before) return { ok: true, ...before };
    const at = clock.now();
    const today = civilDateOf(at, zone);
    if (standingOn(row, today) !== "collecting") return refuse("not-collecting");
    if (!row.channels.includes("web")) return refuse("channel-not-open");
    if (!(await isWayOpen(tx, row.id, "questionnaire", today))) return refuse("way-not-open-now");
    const { questionnaire, response } = await readKept(tx, row.id, asked);
    if (questionnaire.sections.length === 0) return refuse("no-questionnaire");
    if (Object.keys(response.errors).length > 0) return refuse("answers-not-in-order");
    const voice = voiceGiven(asked);
    const signed = voice && (await signatureOf(tx, actor, voice, today));
    if (signed && !signed.ok) return signed;
    const kind: ContributorKind = signed ? "market-entity" : organisation ? "organisation" : "individual";
    if (!row.participants.includes(kind)) return refuse("participant-not-asked");
    const entityId = signed?.signature.entityId ?? null;
    if (await hasResponded(tx, row.id, { personId: actor.id, entityId })) return refuse("already-responded");
    const given = await aboutGiven(tx, asked, kind);
    if (!given.ok) return given;
    const { words, rows } = responseRows(questionnaire, response);
    const shown = `${words}\n${organisation ?? ""}\n${signed?.signature.entityStake ?? ""}`;
    const receipt = await takeContribution(
      tx,
      deps,
      { actor, role: signed ? "market-entity" : "resident" },
      row,
      {
        ...{
          id: ids.next(),
          consultationId: row.id,
          channel: "web",
          kind,
          subject: "",
          words,
          mayPublish,
          at,
        },
        ...{ authorId: actor.id, authorName: actor.name, receivedOn: today, submissionKey: key },
        ...{ ...given.about, answers: answersInWords(rows) },
        ...{ ...signed?.signature, organisation: kind === "organisation" ? organisation : null },
        why: mayPublish && words !== "" ? whyCommentWaits(actor, shown) : undefined,
      },
    );
    const of = { contributionId: receipt.id, consultationId: row.id, kind, personId: actor.id };
    await insertAnswers(tx, of, rows);
    await dropDraftOf(tx, { consultationId: row.id, personId: actor.id });
    return { ok: true, ...receipt };
  });
}

/** Whether a response stands already: of this person for themselves, or of this entity by whomever. */
export async function hasResponded(
  tx: Tx,
  consultationId: string,
  { personId, entityId }: { personId: string; entityId: string | null },
): Promise<boolean> {
  const whose = entityId
    ? and(eq(contributions.consultationId, consultationId), eq(contributions.entityId, entityId))
    : and(
        eq(contributions.authorId, personId),
        eq(contributions.consultationId, consultationId),
        isNull(contributions.entityId),
      );
  const [one] = await tx
    .select({ id: contributions.id })
    .from(contributions)
    .innerJoin(
      questionnaireAnswers,
      and(
        eq(questionnaireAnswers.contributionId, contributions.id),
        eq(questionnaireAnswers.question, ""),
        eq(questionnaireAnswers.mark, "response"),
      ),
    )
    .where(and(whose, isNull(contributions.withdrawnAt)))
    .limit(1);
  return one !== undefined;
}
