import { and, desc, eq, gt, max, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { registerChanges } from "#db/schema/administration.ts";
import { people } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import type { RecordedChange } from "./recorded-change.ts";
import type { RegisterKind } from "./register-kinds.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";
import { stateAsOf } from "./state-as-of.ts";

/** A change with the display name of who made it. */
export type ToldChange<Value> = RecordedChange<Value> & { by: string | null };

const perPage = 20;

/** The last version's number; 1 for a record as it shipped, 0 where there is none. */
export async function versionOf(
  reads: Reads,
  kind: RegisterKind,
  key: string,
  exists: boolean,
): Promise<number> {
  const [row] = await reads
    .select({ version: max(registerChanges.version) })
    .from(registerChanges)
    .where(and(eq(registerChanges.kind, kind), eq(registerChanges.key, key)));
  // A record that shipped has no change: its first change makes version 2.
  return row?.version ?? (exists ? 1 : 0);
}

/** A record's changes, the last one first, a page at a time. */
export async function historyOf<Value>(
  reads: Reads,
  { kind, shape }: RegisteredKind<Value>,
  key: string,
  page = 1,
): Promise<{ changes: ToldChange<Value>[]; more: boolean }> {
  const rows = await reads
    .select({ change: registerChanges, name: people.displayName })
    .from(registerChanges)
    .leftJoin(people, eq(people.id, sql`substr(${registerChanges.changedBy}, 8)`))
    .where(and(eq(registerChanges.kind, kind), eq(registerChanges.key, key)))
    .orderBy(desc(registerChanges.version))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  const changes = rows.slice(0, perPage).map(({ change, name }) => ({ ...told(shape, change), by: name }));
  return { changes, more: rows.length > perPage };
}

/** All records of a kind, now or as they stood at a moment. */
export async function recordsAsOf<Value>(
  reads: Reads,
  kind: RegisteredKind<Value>,
  moment?: Instant,
): Promise<ReadonlyMap<string, Value>> {
  const present = await kind.readAll(reads);
  if (moment === undefined) return present;
  const rows = await reads
    .select()
    .from(registerChanges)
    .where(and(eq(registerChanges.kind, kind.kind), gt(registerChanges.changedAt, moment)));
  return stateAsOf(
    present,
    rows.map((row) => told(kind.shape, row)),
    moment,
  );
}

type Shape<Value> = RegisteredKind<Value>["shape"];

const told = <Value>(
  shape: Shape<Value>,
  { key, version, before, after, ...rest }: typeof registerChanges.$inferSelect,
): RecordedChange<Value> => ({
  ...{ key, version },
  before: before === null ? undefined : shape.parse(before),
  after: after === null ? undefined : shape.parse(after),
  validFrom: rest.validFrom,
  reason: rest.reason,
  changedBy: rest.changedBy,
  changedAt: rest.changedAt,
});
