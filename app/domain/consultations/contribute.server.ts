import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { whyCommentWaits } from "../needs/comment-standing.ts";
import type { Person } from "../people/actor.ts";
import { signatureOf } from "../people/entity-voice.server.ts";
import type { VoiceRefusal } from "../people/entity-voice.ts";
import { provedToAct } from "../people/proof-rules.ts";
import { voiceGiven } from "../people/voice-form.ts";
import { standingOn } from "./consultation-standing.ts";
import { proofActs } from "./consultation-terms.ts";
import type { ContributionInput } from "./contribution-form.ts";
import { isSubjectOf } from "./is-subject-of.server.ts";
import { loadConsultation } from "./load-consultation.server.ts";
import { attach, type KeptAttachment } from "./places/attachments.server.ts";
import { mostAttachments, type PlaceRefusal } from "./places/place-form.ts";
import { type DrawnPlace, placesGiven } from "./places/places-given.server.ts";
import { aboutGiven } from "./reach/about-given.server.ts";
import { wayOf } from "./reach/phase.ts";
import { isWayOpen } from "./reach/phase-queries.server.ts";
import { sentOnce } from "./sent-once.server.ts";
import { type Receipt, takeContribution, takenBefore } from "./take-contribution.server.ts";

type Refused =
  | "not-found"
  | "proof-needed"
  | "not-collecting"
  | "channel-not-open"
  | "participant-not-asked"
  | "comment-without-words"
  | "about-unknown"
  | "way-not-open-now"
  | "too-many-attachments"
  | PlaceRefusal
  | VoiceRefusal;

/** Besides what was typed: a place that was judged already, and files that are kept. */
type Said = ContributionInput & {
  number: string;
  place?: DrawnPlace | undefined;
  attachments?: readonly KeptAttachment[];
};

/** In one language, whichever the page was read in: sent again in another it is the same. */
const placeSaid = ({ geometry, label, labels = [] }: DrawnPlace) => ({ geometry, label: labels[0] ?? label });

/** A contribution over the web. Sent twice it is one; the days alone decide whether it is still taken. */
export function contribute(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, submissionKey, ...said }: Said,
): Promise<Decision<Receipt, Refused>> {
  const { subject, mayPublish, organisation, attachments = [], ...typed } = said;
  const { db, clock, ids, zone } = deps;
  return db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    if (!row || row.state === "draft") return refuse("not-found");
    if (!provedToAct(proofActs[row.proof], actor)) return refuse("proof-needed");
    const key = sentOnce(actor, submissionKey, {
      ...said,
      place: said.place && placeSaid(said.place),
      number,
    });
    const before = await takenBefore(tx, key);
    if (before) return { ok: true, ...before };
    const at = clock.now();
    const today = civilDateOf(at, zone);
    if (standingOn(row, today) !== "collecting") return refuse("not-collecting");
    if (!row.channels.includes("web")) return refuse("channel-not-open");
    if (!(await isSubjectOf(tx, row.id, subject))) return refuse("not-found");
    const words = plainWords(typed.words);
    if (words === "") return refuse("comment-without-words");
    if (attachments.length > mostAttachments) return refuse("too-many-attachments");
    const pointed = await placesGiven(tx, row.id, { ...typed, subject });
    if (!pointed.ok) return pointed;
    const way = wayOf({ ...pointed.columns, subject });
    if (!(await isWayOpen(tx, row.id, way, today))) return refuse("way-not-open-now");
    const voice = voiceGiven(typed);
    const signed = voice && (await signatureOf(tx, actor, voice, today));
    if (signed && !signed.ok) return signed;
    const kind = signed ? "market-entity" : organisation ? "organisation" : "individual";
    if (!row.participants.includes(kind)) return refuse("participant-not-asked");
    const given = await aboutGiven(tx, typed, kind);
    if (!given.ok) return given;
    const { placeLabel, sheetPlace } = pointed.columns;
    const shown = [words, organisation, signed?.signature.entityStake, placeLabel, sheetPlace].join("\n");
    const id = ids.next();
    const receipt = await takeContribution(
      tx,
      deps,
      { actor, role: signed ? "market-entity" : "resident" },
      row,
      {
        ...{ id, consultationId: row.id, channel: "web", kind, subject, words, mayPublish, at },
        ...pointed.columns,
        ...{ authorId: actor.id, authorName: actor.name, receivedOn: today, submissionKey: key },
        ...given.about,
        ...{ ...signed?.signature, organisation: kind === "organisation" ? organisation : null },
        why: mayPublish ? whyCommentWaits(actor, shown) : undefined,
      },
    );
    await attach(tx, deps, { contributionId: id, authorId: actor.id }, attachments);
    return { ok: true, ...receipt };
  });
}
