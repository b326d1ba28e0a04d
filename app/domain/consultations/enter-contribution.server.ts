import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { KeptDocument } from "../files/keep-document.server.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationRefusal, mayEnterContribution } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import type { EnteredInput } from "./contribution-form.ts";
import { isSubjectOf } from "./is-subject-of.server.ts";
import { loadConsultation } from "./load-consultation.server.ts";
import { aboutGiven } from "./reach/about-given.server.ts";
import { sentOnce } from "./sent-once.server.ts";
import { type Receipt, takeContribution, takenBefore } from "./take-contribution.server.ts";

type Refused = ConsultationRefusal | "received-outside-period" | "comment-without-words" | "about-unknown";

/** What came on paper, by e-mail, telephone or at the counter, into the same ledger; it waits for a moderator where it may be shown. */
export function enterContribution(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, submissionKey, ...said }: EnteredInput & { number: string; scan?: KeptDocument },
): Promise<Decision<Receipt, Refused>> {
  const { name, stake, scan, ...typed } = said;
  const { db, clock, ids, zone } = deps;
  return db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    if (!row) return refuse("not-found");
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const may = mayEnterContribution(actor, standingOn(row, today));
    if (may !== true) return refuse(may);
    const key = sentOnce(actor, submissionKey, { ...said, number });
    const before = await takenBefore(tx, key);
    if (before) return { ok: true, ...before };
    const { receivedOn, subject, kind } = typed;
    const { opensOn, closesOn } = row;
    if (!opensOn || !closesOn || receivedOn < opensOn || receivedOn > closesOn || receivedOn > today)
      return refuse("received-outside-period");
    if (!(await isSubjectOf(tx, row.id, subject))) return refuse("not-found");
    const words = plainWords(typed.words);
    if (words === "") return refuse("comment-without-words");
    const given = await aboutGiven(tx, typed, kind);
    if (!given.ok) return given;
    const isEntity = kind === "market-entity";
    const receipt = await takeContribution(tx, deps, { actor, role: "coordinator" }, row, {
      ...{ ...typed, words, id: ids.next(), consultationId: row.id, at, submissionKey: key },
      ...{ authorName: name, enteredBy: actor.id, organisation: kind === "organisation" ? name : null },
      ...given.about,
      ...(isEntity ? { entityName: name, entityStake: stake ?? null } : {}),
      ...(scan ? { scanDigest: scan.digest, scanType: scan.type } : {}),
      why: typed.mayPublish ? "entered-by-staff" : undefined,
    });
    return { ok: true, ...receipt };
  });
}
