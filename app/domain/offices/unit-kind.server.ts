import { and, asc, count, eq, gte, isNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { roleGrants, units } from "#db/schema/people.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal, RegisteredKind } from "../administration/registered-kind.server.ts";
import { refuse } from "../decision.ts";
import { reassignNeeds } from "../needs/reassign-needs.server.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { type Unit, unitShape } from "./unit-record.ts";

type Row = typeof units.$inferSelect;

/** Units by their id. A retired one keeps its name for what it once answered, and takes nothing new. */
export const unitKind: RegisteredKind<Unit> = {
  kind: "unit",
  shape: unitShape,
  async read(reads, key) {
    const [row] = await reads.select().from(units).where(eq(units.id, key));
    return row && unitOf(row);
  },
  async readAll(reads) {
    const rows = await reads.select().from(units).orderBy(asc(units.kind), asc(units.name));
    return new Map(rows.map((row) => [row.id, unitOf(row)]));
  },
  async write(tx, { key, after, now }, by) {
    if (!after) return;
    const { retired, heirId, ...unit } = after;
    const row = { ...unit, retiredAt: retired ? now : null };
    await tx
      .insert(units)
      .values({ id: key, ...row })
      .onConflictDoUpdate({ target: units.id, set: row });
    if (retired && heirId) await reassignNeeds(tx, eq(needs.unitId, key), { unitId: heirId, by, at: now });
  },
  async check(reads, { key, before, after, today }) {
    if (!after) return refuse("not-found");
    if (after.parentId && (await isBelow(reads, after.parentId, key))) return refuse("parent-closes-circle");
    if (!after.retired || before?.retired) return undefined;
    if ((await openNeeds(reads, key)) > 0 && !after.heirId) return refuse("unit-has-open-needs");
    if (after.heirId === key) return refuse("unit-unknown");
    const heir = after.heirId ? await unitKind.read(reads, after.heirId) : undefined;
    if (after.heirId && (!heir || heir.retired)) return refuse("unit-unknown");
    if ((await rulesTo(reads, key, today)) > 0) return refuse("unit-has-rules");
    if (after.kind === "coordinating-office" && !(await isAnotherOffice(reads, key)))
      return refuse("last-coordinating-office");
    return undefined;
  },
  effects: unitEffects,
};

const unitOf = ({ name, nameEn, kind, phone, parentId, retiredAt }: Row): Unit => ({
  ...{ name, nameEn, kind, phone, parentId, retired: retiredAt !== null, heirId: null },
});

async function unitEffects(reads: Reads, { key, now, today }: Proposal<Unit>): Promise<RegisterEffect[]> {
  const [officers] = await reads
    .select({ count: count() })
    .from(roleGrants)
    .where(and(eq(roleGrants.unitId, key), eq(roleGrants.role, "officer"), grantInForce(now)));
  const found = [
    { effect: "unit-open-needs", count: await openNeeds(reads, key) },
    { effect: "unit-officers", count: officers?.count ?? 0 },
    { effect: "unit-rules", count: await rulesTo(reads, key, today) },
  ];
  return found.filter((each) => each.count > 0).map((each) => ({ ...each, examples: [] }));
}

async function openNeeds(reads: Reads, unitId: string): Promise<number> {
  const [row] = await reads
    .select({ count: count() })
    .from(needs)
    .where(and(eq(needs.unitId, unitId), stillOpen));
  return row?.count ?? 0;
}

async function rulesTo(reads: Reads, unitId: string, today: string): Promise<number> {
  const [row] = await reads
    .select({ count: count() })
    .from(routingRules)
    .where(
      and(
        eq(routingRules.unitId, unitId),
        or(isNull(routingRules.validUntil), gte(routingRules.validUntil, today)),
      ),
    );
  return row?.count ?? 0;
}

async function isAnotherOffice(reads: Reads, key: string): Promise<boolean> {
  const rows = await reads
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.kind, "coordinating-office"), isNull(units.retiredAt)));
  return rows.some(({ id }) => id !== key);
}

/** Whether a unit is another one, or hangs under it. */
async function isBelow(reads: Reads, id: string, above: string): Promise<boolean> {
  const all = await reads.select({ id: units.id, parentId: units.parentId }).from(units);
  const parents = new Map(all.map((unit) => [unit.id, unit.parentId]));
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}
