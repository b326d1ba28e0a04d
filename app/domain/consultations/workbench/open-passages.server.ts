import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Refusal, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { shorten } from "../../text/shorten.ts";
import { type ConsultationRefusal, mayDecidePassage } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { speaksIn } from "../ledger/speaks-in.server.ts";
import { type ConsultationRow, loadConsultation } from "../load-consultation.server.ts";
import type { PassageRow } from "../open-contribution.server.ts";
import type { Chosen } from "./chosen-passages.ts";

export type OpenRefusal = ConsultationRefusal | "changed-meanwhile";
/** Why nothing was done to any of several, and because of which. */
export type ChosenRefusal<Reason extends string> = Refusal<Reason> & { which: string[] };
export type Opened = { ok: true; consultation: ConsultationRow; rows: PassageRow[]; positions: number[] };
type Asked = { number: string; chosen: readonly Chosen[] };

/** Passages to be worked on by this person, as they saw them; one that is no longer so stops all of them, by name. */
export async function openPassages(
  tx: Tx,
  { clock, zone }: Pick<Deps, "clock" | "zone">,
  actor: Person,
  { number, chosen }: Asked,
): Promise<Opened | ChosenRefusal<OpenRefusal>> {
  const consultation = await loadConsultation(tx, number);
  if (!consultation) return { ...refuse("not-found"), which: [] };
  const state = standingOn(consultation, civilDateOf(clock.now(), zone));
  const found = await tx
    .select({ passage: passages, contribution: contributions })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(passages.consultationId, consultation.id),
        inArray(
          passages.id,
          chosen.map(({ id }) => id),
        ),
      ),
    );
  if (found.length === 0) return { ...refuse("not-found"), which: [] };
  const own = await ownLetters(tx, actor, found);
  const faults = found.flatMap(({ passage, contribution }) => {
    const { id, withdrawnAt, number, words } = contribution;
    const authorId = own.has(id) ? actor.id : contribution.authorId;
    const may = mayDecidePassage(actor, { unitId: passage.unitId, authorId }, state);
    const seen = chosen.find(({ id }) => id === passage.id)?.revision;
    const reason = may !== true ? may : faultOf(withdrawnAt, passage.revision !== seen);
    // Who may not work on it may not read it either.
    const shown = reason === "not-allowed" ? "" : words.slice(passage.from, passage.until);
    return reason ? { reason, name: nameOf(number, shown) } : [];
  });
  const reason = worst(faults) ?? (found.length < chosen.length ? "changed-meanwhile" : undefined);
  if (reason)
    return {
      ...refuse(reason),
      which: faults.filter((each) => each.reason === reason).map(({ name }) => name),
    };
  return {
    ...{ ok: true, consultation, rows: found.map(({ passage }) => passage) },
    positions: found.map(({ contribution }) => contribution.position),
  };
}

/** Which of these letters the person wrote or signed. */
async function ownLetters(
  tx: Tx,
  { id }: Person,
  found: readonly { contribution: typeof contributions.$inferSelect }[],
): Promise<ReadonlySet<string>> {
  const letters = [...new Map(found.map(({ contribution }) => [contribution.id, contribution])).values()];
  const own = [];
  for (const letter of letters) if (await speaksIn(tx, letter, id)) own.push(letter.id);
  return new Set(own);
}

const faultOf = (withdrawnAt: string | null, changed: boolean): OpenRefusal | undefined =>
  withdrawnAt ? "state-does-not-allow" : changed ? "changed-meanwhile" : undefined;

/** What hides that something is there goes before what tells more. */
const worst = (faults: readonly { reason: OpenRefusal }[]) =>
  faults.find(({ reason }) => reason === "not-found")?.reason ??
  faults.find(({ reason }) => reason !== "changed-meanwhile")?.reason ??
  faults[0]?.reason;

const nameOf = (number: string, words: string) =>
  `${number} ${shorten(words.replace(/\s+/g, " "), 16)}`.trim();
