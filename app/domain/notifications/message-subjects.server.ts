import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { needs } from "#db/schema/needs.ts";
import { planNotices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { summaries } from "#db/schema/summaries.ts";
import { tasks } from "#db/schema/tasks.ts";
import { maskPersonalData } from "../text/personal-data.ts";
import { alertSubjects } from "./alert-subjects.server.ts";
import { consultationSubjectsOf } from "./consultation-audience.server.ts";
import type { MessageSubject } from "./message-words.ts";
import { eventSubjects, textSubjects } from "./outreach-subjects.server.ts";

/**
 * What messages are about, by id, in one query a kind. A need that is not public is named by its number alone, and an entity
 * that is not in the register yet not at all, so that
 * no mail server, lock screen or forwarded message shows what it says.
 */
export async function subjectsOf(
  reads: Reads,
  messages: readonly { subjectKind: string; subjectId: string }[],
  placesFile: string | undefined,
): Promise<Map<string, MessageSubject>> {
  const ids = (kind: string) => [
    ...new Set(messages.filter((m) => m.subjectKind === kind).map((m) => m.subjectId)),
  ];
  const found = new Map<string, MessageSubject>();
  const [needIds, summaryIds, taskIds] = [ids("need"), ids("summary"), ids("task")];
  if (needIds.length > 0) {
    const columns = {
      id: needs.id,
      number: needs.number,
      title: needs.title,
      isPublic: needs.isPublic,
      dueOn: needs.dueOn,
      planner: people.displayName,
    };
    const rows = await reads
      .select(columns)
      .from(needs)
      .leftJoin(people, eq(people.id, needs.plannerId))
      .where(inArray(needs.id, needIds));
    for (const row of rows) {
      found.set(row.id, {
        number: row.number,
        title: row.isPublic ? maskPersonalData(row.title) : undefined,
        dueOn: row.dueOn ?? undefined,
        planner: row.planner,
      });
    }
  }
  if (summaryIds.length > 0) {
    const columns = { id: summaries.id, number: summaries.number, title: summaries.title };
    for (const row of await reads.select(columns).from(summaries).where(inArray(summaries.id, summaryIds)))
      found.set(row.id, row);
  }
  if (taskIds.length > 0) {
    const columns = { id: tasks.id, number: tasks.number, title: tasks.title, dueOn: tasks.dueOn };
    for (const row of await reads.select(columns).from(tasks).where(inArray(tasks.id, taskIds)))
      found.set(row.id, row);
  }
  const noticed = await noticeSubjects(reads, ids("plan-notice"), ids("plan-version"));
  for (const [id, subject] of noticed) found.set(id, subject);
  for (const [id, subject] of await consultationSubjectsOf(reads, ids("consultation")))
    found.set(id, subject);
  for (const [id, subject] of await eventSubjects(reads, ids("outreach-event"))) found.set(id, subject);
  for (const [id, subject] of await textSubjects(reads, ids("outreach-text"))) found.set(id, subject);
  for (const [id, subject] of await alertSubjects(reads, ids("alert"), placesFile)) found.set(id, subject);
  const entityIds = ids("market-entity");
  if (entityIds.length > 0) {
    const { id, name, uscc, verifiedAt } = marketEntities;
    const rows = await reads
      .select({ id, name, uscc, verifiedAt })
      .from(marketEntities)
      .where(inArray(marketEntities.id, entityIds));
    for (const row of rows)
      found.set(row.id, {
        number: row.id,
        ...(row.verifiedAt ? { named: `${row.name} (${row.uscc})` } : { unnamed: true }),
      });
  }
  return found;
}

/** Notices by their id, and by the version that they lay open. */
async function noticeSubjects(
  reads: Reads,
  noticeIds: readonly string[],
  versionIds: readonly string[],
): Promise<Map<string, MessageSubject>> {
  if (noticeIds.length + versionIds.length === 0) return new Map();
  const { id, versionId, number, title } = planNotices;
  const rows = await reads
    .select({ id, versionId, number, title })
    .from(planNotices)
    .where(
      and(
        isNull(planNotices.withdrawnAt),
        or(inArray(id, [...noticeIds]), inArray(versionId, [...versionIds])),
      ),
    );
  return new Map(
    rows.flatMap((row) => [
      [row.id, row],
      [row.versionId, row],
    ]),
  );
}
