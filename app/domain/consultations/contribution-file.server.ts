import { eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { people } from "#db/schema/people.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Actor, worksIn } from "../people/actor.ts";
import { mayCutPassages, mayDecidePassage, mayReadDraft } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import { whoOf } from "./contribution-queries.server.ts";
import type { ContributionFile } from "./contribution-view.ts";
import { letterById } from "./ledger/letter-queries.server.ts";
import { isFollower } from "./ledger/passages-for.server.ts";
import { openContribution, type PassageRow } from "./open-contribution.server.ts";
import { coversWhole } from "./passage-cuts.ts";
import { attachmentsOfAll } from "./places/attachments.server.ts";
import { nothingPointedAt } from "./places/places-view.ts";
import { pointedAt } from "./places/pointed-at.server.ts";

/** A contribution on the office's desk, whole and passage by passage; undefined for who may not read it. */
export async function contributionFile(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Actor,
  asked: { number: string; position: number },
): Promise<ContributionFile | undefined> {
  const opened = await openContribution(db.read, actor, asked);
  if (!opened) return undefined;
  const { consultation, contribution, kept } = opened;
  const state = standingOn(consultation, civilDateOf(clock.now(), zone));
  const { authorId, words, enteredBy, withdrawnAt } = contribution;
  const { splitBy } = contribution;
  const workers = kept.flatMap(({ decidedBy, draftBy }) => [decidedBy, draftBy]);
  const names = await namesOf(db.read, [enteredBy, splitBy, ...workers]);
  const isOpen = withdrawnAt === null;
  return {
    ...whoOf(contribution, await usccOf(db.read, contribution.entityId)),
    ...{ position: contribution.position, number: contribution.number, name: contribution.authorName },
    ...{ kind: contribution.kind, channel: contribution.channel, subject: contribution.subject, words },
    ...{ receivedOn: contribution.receivedOn, mayPublish: contribution.mayPublish },
    ...{ publication: contribution.publication, withdrawn: !isOpen, revision: contribution.revision },
    ...{ hasScan: contribution.scanDigest !== null, enteredBy: names.get(enteredBy ?? "") ?? null },
    consultation: { number: consultation.number, title: consultation.title, id: consultation.id, state },
    splitBy: names.get(splitBy ?? "") ?? null,
    points: (await pointedAt(db.read, [contribution])).get(contribution.id) ?? nothingPointedAt,
    attachments: (await attachmentsOfAll(db.read, [contribution.id])).get(contribution.id) ?? [],
    covered: coversWhole(words, kept),
    sameAs: isFollower(contribution)
      ? ((await letterById(db.read, contribution.massId ?? ""))?.number ?? null)
      : null,
    mayCut: isOpen && !isFollower(contribution) && mayCutPassages(actor, state) === true,
    passages: kept.map((row) => ({
      ...deskPassage(row, words.slice(row.from, row.until), names),
      draft: mayReadDraft(actor, row.unitId) ? draftOf(row, names) : null,
      mayDecide: isOpen && mayDecidePassage(actor, { unitId: row.unitId, authorId }, state) === true,
      maySendBack: isOpen && row.adoption === null && worksIn(actor, row.unitId),
    })),
  };
}

type Names = ReadonlyMap<string, string>;

const deskPassage = (row: PassageRow, words: string, names: Names) => ({
  ...{ id: row.id, from: row.from, until: row.until, words, topic: row.topic, subject: row.subject },
  ...{ unitId: row.unitId, adoption: row.adoption, reason: row.reason, followUp: row.followUp },
  ...{ decider: names.get(row.decidedBy ?? "") ?? null, revision: row.revision, step: row.step },
  ...{ givenAt: row.givenAt, dueOn: row.dueOn, dueRuleId: row.dueRuleId },
  dueProvisional: row.dueProvisional,
});

const draftOf = (row: PassageRow, names: Names) =>
  row.draftAt === null
    ? null
    : {
        ...{ adoption: row.draftAdoption, reason: row.draftReason, followUp: row.draftFollowUp },
        ...{ by: names.get(row.draftBy ?? "") ?? null, at: row.draftAt },
      };

async function namesOf(reads: Reads, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await reads
    .select({ id: people.id, name: people.displayName })
    .from(people)
    .where(inArray(people.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function usccOf(reads: Reads, entityId: string | null): Promise<string | null> {
  if (!entityId) return null;
  const { id, uscc } = marketEntities;
  const [entity] = await reads.select({ uscc }).from(marketEntities).where(eq(id, entityId));
  return entity?.uscc ?? null;
}
