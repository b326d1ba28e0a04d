import { and, eq, gte, inArray, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import { needs } from "#db/schema/needs.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { summaries } from "#db/schema/summaries.ts";
import { tasks } from "#db/schema/tasks.ts";
import { addDays } from "../calendar/civil-date.ts";
import { startOfDay } from "../calendar/day-in-zone.ts";
import { eventGroups, typesOf } from "../event-groups.ts";
import type { Actor } from "../people/actor.ts";
import type { AuditFilter } from "./audit-filter.ts";
import { needsOf } from "./audit-needs.server.ts";
import { mayKnowSubject } from "./audit-policy.ts";

/** The filter in terms that an index serves; `undefined` when nothing can match it. */
export async function auditConditions(
  reads: Reads,
  reader: Actor,
  filter: AuditFilter,
  zone: string,
): Promise<SQL | undefined> {
  const { from, until, what, role, who, about } = filter;
  return and(
    from ? gte(events.at, startOfDay(from, zone)) : undefined,
    until ? lt(events.at, startOfDay(addDays(until, 1), zone)) : undefined,
    what ? byWhat(what) : undefined,
    role ? eq(events.actorRole, role) : undefined,
    who ? await byWho(reads, who) : undefined,
    about ? await byAbout(reads, reader, about) : undefined,
  );
}

/** One type or a rare group by the index of types; a frequent group is met soon in the order of time. */
function byWhat(what: string): SQL {
  const group = eventGroups.find((each) => each === what);
  if (!group) return sql`${events.type} = ${what}`;
  return group === "access"
    ? inArray(events.type, typesOf(group))
    : sql`+${inArray(events.type, typesOf(group))}`;
}

const nothing = sql`0`;
const mostPeople = 20;

/**
 * Staff by their name, anybody by the mark or id that a line shows. Acts whose actor is withheld are left out: else the
 * filter would tell who it was.
 */
async function byWho(reads: Reads, who: string): Promise<SQL> {
  if (who === "system") return sql`${events.actor} >= 'system:' AND ${events.actor} < 'system;'`;
  const refs = (await peopleCalled(reads, who)).map((id) => `person:${id}`);
  return refs.length > 0 ? sql`${inArray(events.actor, refs)} AND ${actorIsOpen}` : nothing;
}

async function peopleCalled(reads: Reads, who: string): Promise<string[]> {
  const holdsRole = reads.select({ id: roleGrants.personId }).from(roleGrants);
  const found = await reads
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.id, who), and(inArray(people.id, holdsRole), eq(people.displayName, who))))
    .limit(mostPeople);
  return found.map(({ id }) => id);
}

/** `mayKnowActor`, as the database says it. */
const actorIsOpen = or(
  notInArray(events.actorRole, ["resident", "author", "guest", "visitor"]),
  and(
    sql`${events.type} <> 'ContentReported'`,
    or(
      sql`${events.subjectKind} <> 'need'`,
      sql`EXISTS (SELECT 1 FROM ${needs} WHERE ${needs.id} = ${events.subjectId} AND ${needs.isPublic} = 1 AND ${needs.visibility} = 'public')`,
    ),
  ),
);

async function byAbout(reads: Reads, reader: Actor, about: string): Promise<SQL> {
  const [need] = (await needsOf(reads, eq(needs.number, about))).values();
  if (need)
    return mayKnowSubject(reader, { need: need.facts }) ? subjectIs("need", [need.facts.id]) : nothing;
  const [summary] = await reads
    .select({ id: summaries.id })
    .from(summaries)
    .where(eq(summaries.number, about));
  if (summary) return subjectIs("summary", [summary.id]);
  const [task] = await reads.select({ id: tasks.id }).from(tasks).where(eq(tasks.number, about));
  if (task) return subjectIs("task", [task.id]);
  const found = await peopleCalled(reads, about);
  return found.length > 0 ? subjectIs("person", found) : nothing;
}

const subjectIs = (kind: string, ids: string[]) =>
  sql`${events.subjectKind} = ${kind} AND ${inArray(events.subjectId, ids)}`;
