import { and, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needContacts, needFollows, needJointUnits, needSupports, needs } from "#db/schema/needs.ts";
import { absences } from "#db/schema/offices.ts";
import { outreachTextLinks } from "#db/schema/outreach-texts.ts";
import { roleGrants } from "#db/schema/people.ts";
import { summaryNeeds } from "#db/schema/summaries.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Instant } from "../calendar/instant.ts";
import type { EventType, RecordedEvent } from "../events.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import type { Role } from "../people/roles.ts";
import {
  contributionAuthor,
  contributors,
  passageHolder,
  speakersOfTask,
  territoryPlanners,
  unitTold,
} from "./consultation-audience.server.ts";
import { namedRepresentative, representativesOf } from "./market-audience.server.ts";
import { contributorsTo, hearingApplicant, writerOf } from "./notice-audience.server.ts";
import type { Audience } from "./notice-terms.ts";
import { namedSignUp, signedUp } from "./outreach-audience.server.ts";

type People = Promise<string[]>;
/** The moment of asking, and the zone its day is counted in. */
type When = { now: Instant; zone: string };

/** Recipients as `person:<id>`, `need-contact:<needId>` and `replaced-contact:<id>`; without the one who acted, unless it is their receipt. */
export async function recipientsOf(
  tx: Tx,
  event: RecordedEvent,
  audience: Audience,
  when: When,
): Promise<string[]> {
  const found = await resolve(tx, event, audience, when);
  return [...new Set(found)].filter((recipient) => recipient !== event.actor || isReceipt(event));
}

/** Who acted is told too: of what was handed in, and of what may have been done by somebody who only has their things. */
const isReceipt = (event: RecordedEvent) =>
  receipts.some((type) => type === event.type) ||
  (event.type === "EntityMoved" &&
    (event.particulars.move === "apply" || event.particulars.move === "askRenewal"));

const receipts: readonly EventType[] = [
  "NeedSubmitted",
  "OutreachSignedUp",
  "ContributionReceived",
  "ContactProved",
  "PasswordSet",
  "PasswordRemoved",
  "SecondFactorSet",
  "SecondFactorEnded",
  "RecoveryCodesMade",
];

function resolve(tx: Tx, event: RecordedEvent, audience: Audience, when: When): People {
  const id = event.subject.id;
  switch (audience) {
    case "author":
      return authorsOf(tx, [id]);
    case "merged-authors":
      return mergedInto(tx, [id]).then((merged) => authorsOf(tx, merged));
    case "followers":
      return persons(
        tx
          .select({ id: needFollows.personId })
          .from(needFollows)
          .innerJoin(needs, publicNeed(needFollows.needId, id)),
      );
    case "supporters":
      return persons(
        tx
          .select({ id: needSupports.personId })
          .from(needSupports)
          .innerJoin(needs, publicNeed(needSupports.needId, id)),
      );
    case "handlers":
      return handlersOf(tx, id, when);
    case "joint-officers":
      return jointOfficers(tx, id, when);
    case "coordinators":
      return withRole(tx, "coordinator", when);
    case "moderators":
      return withRole(tx, "moderator", when);
    case "administrators":
      return withRole(tx, "administrator", when);
    case "person":
      return Promise.resolve([`person:${id}`]);
    case "replaced-contact":
      return Promise.resolve(
        event.type === "ContactProved" && event.particulars.replacedId
          ? [`replaced-contact:${event.particulars.replacedId}`]
          : [],
      );
    case "substitute":
      return Promise.resolve(
        event.type === "AbsenceEntered" || event.type === "AbsenceEnded"
          ? [`person:${event.particulars.substituteId}`]
          : [],
      );
    case "inviter":
      return Promise.resolve(
        event.type === "InvitationAnswered" ? [`person:${event.particulars.inviterId}`] : [],
      );
    case "handover-people":
      return Promise.resolve(
        event.type === "HandoverMoved"
          ? [`person:${event.particulars.fromId}`, `person:${event.particulars.toId}`]
          : [],
      );
    case "summary-people":
      return needsOfSummaries(tx, [id]).then((ids) => authorsWithMerged(tx, ids));
    case "task-people":
      return summariesOfTask(tx, id)
        .then((ids) => needsOfSummaries(tx, ids))
        .then((ids) => authorsWithMerged(tx, ids));
    case "task-lead":
      return leadOf(tx, id, when);
    case "claimant":
      return claimantOf(tx, event);
    case "representatives":
      return representativesOf(tx, id);
    case "named-representative":
      return namedRepresentative(tx, event);
    case "notice-contributors":
      return contributorsTo(tx, event);
    case "opinion-unit":
      return officersOf(tx, unitTold(event), when);
    case "passage-holder":
      return Promise.resolve(passageHolder(event));
    case "writer":
      return writerOf(tx, event);
    case "contributors":
      return contributors(tx, id);
    case "task-speakers":
      return speakersOfTask(tx, id);
    case "territory-planners":
      return territoryPlanners(tx, event, when).then((found) =>
        found.length > 0 ? found : withRole(tx, "coordinator", when),
      );
    case "contribution-author":
      return contributionAuthor(tx, event);
    case "hearing-applicant":
      return hearingApplicant(tx, event);
    case "clarified":
      return clarifiedPeople(tx, id);
    case "signed-up":
      return signedUp(tx, id, ["coming", "waiting"]);
    case "attending":
      return signedUp(tx, id, ["coming"]);
    case "named-sign-up":
      return namedSignUp(tx, event);
  }
}

/** Followers and supporters hear of a need only while it is public. */
const publicNeed = (column: typeof needFollows.needId | typeof needSupports.needId, id: string) =>
  and(eq(needs.id, column), eq(column, id), eq(needs.isPublic, true));

const persons = async (rows: PromiseLike<{ id: string | null }[]>): People =>
  (await rows).flatMap(({ id }) => (id ? [`person:${id}`] : []));

/** The person who asked, or the contact they left; history that was imported has neither. */
async function authorsOf(tx: Tx, needIds: string[]): People {
  if (needIds.length === 0) return [];
  const rows = await tx
    .select({ id: needs.id, authorId: needs.authorId, contact: needContacts.needId })
    .from(needs)
    .leftJoin(needContacts, eq(needContacts.needId, needs.id))
    .where(inArray(needs.id, needIds));
  return rows.flatMap(({ id, authorId, contact }) =>
    authorId ? [`person:${authorId}`] : contact ? [`need-contact:${id}`] : [],
  );
}

/** Needs merged into a public one: whose need went into a hidden one may not even learn its number. */
async function mergedInto(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: needMerges.needId })
    .from(needMerges)
    .innerJoin(needs, eq(needs.id, needMerges.intoId))
    .where(and(inArray(needMerges.intoId, ids), isNull(needMerges.undoneAt), eq(needs.isPublic, true)));
  return rows.map((row) => row.id);
}

/** Whoever asked, and whoever asked the same and was merged into it. */
const authorsWithMerged = async (tx: Tx, ids: string[]): People =>
  authorsOf(tx, [...ids, ...(await mergedInto(tx, ids))]);

/** The planner in charge and the officers of the unit, and who stands in for those of them who are away. */
async function handlersOf(tx: Tx, id: string, when: When): People {
  const [need] = await tx
    .select({ plannerId: needs.plannerId, unitId: needs.unitId })
    .from(needs)
    .where(eq(needs.id, id));
  if (!need) return [];
  const officers = need.unitId ? await officersOf(tx, [need.unitId], when) : [];
  const found = need.plannerId ? [`person:${need.plannerId}`, ...officers] : officers;
  if (found.length === 0) return await withRole(tx, "coordinator", when);
  return [...found, ...(await substitutesOf(tx, found, when))];
}

async function substitutesOf(tx: Tx, found: readonly string[], { now, zone }: When): People {
  const ids = found.map((recipient) => recipient.slice("person:".length));
  const today = civilDateOf(now, zone);
  return persons(
    tx
      .select({ id: absences.substituteId })
      .from(absences)
      .where(
        and(
          inArray(absences.personId, ids),
          lte(absences.fromOn, today),
          gte(absences.untilOn, today),
          isNull(absences.endedAt),
        ),
      ),
  );
}

async function jointOfficers(tx: Tx, id: string, when: When): People {
  const rows = await tx
    .select({ unitId: needJointUnits.unitId })
    .from(needJointUnits)
    .where(and(eq(needJointUnits.needId, id), isNull(needJointUnits.opinedAt)));
  return officersOf(
    tx,
    rows.map((row) => row.unitId),
    when,
  );
}

const officersOf = (tx: Tx, unitIds: string[], { now }: When): People =>
  unitIds.length === 0
    ? Promise.resolve([])
    : persons(
        tx
          .select({ id: roleGrants.personId })
          .from(roleGrants)
          .where(and(eq(roleGrants.role, "officer"), inArray(roleGrants.unitId, unitIds), grantInForce(now))),
      );

const withRole = (tx: Tx, role: Role, { now }: When): People =>
  persons(
    tx
      .select({ id: roleGrants.personId })
      .from(roleGrants)
      .where(and(eq(roleGrants.role, role), grantInForce(now))),
  );

async function needsOfSummaries(tx: Tx, summaryIds: string[]): Promise<string[]> {
  if (summaryIds.length === 0) return [];
  const rows = await tx
    .select({ id: summaryNeeds.needId })
    .from(summaryNeeds)
    .where(inArray(summaryNeeds.summaryId, summaryIds));
  return rows.map((row) => row.id);
}

/** Whoever asked what a clarification answers. */
async function clarifiedPeople(tx: Tx, textId: string): People {
  const links = await tx.select().from(outreachTextLinks).where(eq(outreachTextLinks.textId, textId));
  const refs = (kind: string) => links.filter((link) => link.kind === kind).map(({ ref }) => ref);
  return authorsWithMerged(tx, [...refs("need"), ...(await needsOfSummaries(tx, refs("summary")))]);
}

async function summariesOfTask(tx: Tx, taskId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: taskSources.ref })
    .from(taskSources)
    .where(and(eq(taskSources.taskId, taskId), eq(taskSources.kind, "summary")));
  return rows.map((row) => row.id);
}

const claimantOf = (tx: Tx, event: RecordedEvent): People =>
  event.type !== "NeedClaimSettled"
    ? Promise.resolve([])
    : persons(
        tx
          .select({ id: needClaims.personId })
          .from(needClaims)
          .where(eq(needClaims.id, event.particulars.claimId)),
      );

async function leadOf(tx: Tx, taskId: string, when: When): People {
  const [task] = await tx.select({ unitId: tasks.leadUnitId }).from(tasks).where(eq(tasks.id, taskId));
  return task ? officersOf(tx, [task.unitId], when) : [];
}
