import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { KeptDocument } from "../../files/keep-document.server.ts";
import type { Bounds } from "../../geo/bounds.ts";
import type { Person } from "../../people/actor.ts";
import { type ConsultationRefusal, mayEnterContribution } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { aboutGiven } from "../reach/about-given.server.ts";
import { sentOnce } from "../sent-once.server.ts";
import { type Receipt, takeContribution, takenBefore } from "../take-contribution.server.ts";
import { answersTyped } from "./answers-typed.ts";
import { insertAnswers } from "./insert-answers.server.ts";
import type { Typed } from "./read-answer.ts";
import { readKept } from "./read-kept.server.ts";
import type { EnteredResponse } from "./response-form.ts";
import { answersInWords, responseRows } from "./response-rows.ts";

type Refused =
  | ConsultationRefusal
  | "received-outside-period"
  | "no-questionnaire"
  | "answers-not-in-order"
  | "about-unknown";
type Asked = EnteredResponse & { number: string; typed: Typed; bounds: Bounds; scan?: KeptDocument };

/** A questionnaire that was filled in on paper, with what was left out left out; in the same ledger as all others. */
export function enterResponse(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, bounds, submissionKey, ...said }: Asked,
): Promise<Decision<Receipt, Refused>> {
  const { typed, scan, name, stake, ...given } = said;
  const { db, clock, ids, zone } = deps;
  return db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    if (!row) return refuse("not-found");
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const may = mayEnterContribution(actor, standingOn(row, today));
    if (may !== true) return refuse(may);
    const key = sentOnce(actor, submissionKey, { ...said, typed: answersTyped(typed), number });
    const before = await takenBefore(tx, key);
    if (before) return { ok: true, ...before };
    const { receivedOn, kind, channel, mayPublish } = given;
    const { opensOn, closesOn } = row;
    if (!opensOn || !closesOn || receivedOn < opensOn || receivedOn > closesOn || receivedOn > today)
      return refuse("received-outside-period");
    const { questionnaire, response } = await readKept(tx, row.id, { typed, bounds, paper: true });
    if (questionnaire.sections.length === 0) return refuse("no-questionnaire");
    if (Object.keys(response.errors).length > 0) return refuse("answers-not-in-order");
    const about = await aboutGiven(tx, given, kind);
    if (!about.ok) return about;
    const { words, rows } = responseRows(questionnaire, response);
    const receipt = await takeContribution(tx, deps, { actor, role: "coordinator" }, row, {
      ...{ ...about.about, answers: answersInWords(rows) },
      ...{ channel, kind, receivedOn, mayPublish, words, subject: "" },
      ...{ id: ids.next(), consultationId: row.id, at, submissionKey: key, authorName: name },
      ...{ enteredBy: actor.id, organisation: kind === "organisation" ? name : null },
      ...(kind === "market-entity" ? { entityName: name, entityStake: stake ?? null } : {}),
      ...(scan ? { scanDigest: scan.digest, scanType: scan.type } : {}),
      why: mayPublish && words !== "" ? "entered-by-staff" : undefined,
    });
    await insertAnswers(
      tx,
      { contributionId: receipt.id, consultationId: row.id, kind, personId: null },
      rows,
    );
    return { ok: true, ...receipt };
  });
}
