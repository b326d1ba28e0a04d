import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { territories, units } from "#db/schema/people.ts";
import { entityLabel } from "./entity-label.ts";
import { type InboxAsked, inboxConditions } from "./inbox-conditions.server.ts";
import type { InboxLine } from "./inbox-line.ts";
import { type InboxTab, tabsOf } from "./inbox-tabs.ts";

export const inboxPage = 50;

export type Inbox = { lines: InboxLine[]; next?: string };

/** A page of an inbox by due date, what has none last. `after` is the last page's `next`. */
export async function inboxOf(reads: Reads, asked: InboxAsked, after: string | null): Promise<Inbox> {
  const rows = await inboxSelect(reads, asked, after);
  const shown = rows.slice(0, inboxPage);
  const lines = shown.map(({ entityId, entityName, entityStake, ...row }) => ({
    ...row,
    entity: entityLabel({ entityId, entityName, entityStake }, null),
  }));
  const last = shown.at(-1);
  return rows.length > inboxPage && last ? { lines, next: `${last.inboxDue}~${last.id}` } : { lines };
}

/** The query behind a page: it walks an index in due order. */
export function inboxSelect(reads: Reads, asked: InboxAsked, after: string | null) {
  const [due, id] = after?.split("~") ?? [];
  const later = due && id ? sql`(${needs.inboxDue}, ${needs.id}) > (${due}, ${id})` : undefined;
  return reads
    .select({
      id: needs.id,
      number: needs.number,
      title: needs.title,
      kind: needs.kind,
      category: needs.category,
      state: needs.state,
      placeLabel: needs.placeLabel,
      dueOn: needs.dueOn,
      dueAt: needs.dueAt,
      dueProvisional: needs.dueProvisional,
      inboxDue: needs.inboxDue,
      entityId: needs.entityId,
      entityName: needs.entityName,
      entityStake: needs.entityStake,
      territory: { name: territories.name, nameEn: territories.nameEn },
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(needs)
    .leftJoin(territories, eq(territories.id, needs.territoryId))
    .leftJoin(units, eq(units.id, needs.unitId))
    .where(and(inboxConditions(reads, asked), later))
    .orderBy(asc(needs.inboxDue), asc(needs.id))
    .limit(inboxPage + 1);
}

/** How many needs each tab holds. */
export async function inboxCounts(
  reads: Reads,
  asked: Omit<InboxAsked, "tab">,
): Promise<{ tab: InboxTab; count: number }[]> {
  return await Promise.all(
    tabsOf(asked.scope).map(async (tab) => {
      const [row] = await reads
        .select({ count: count() })
        .from(needs)
        .where(inboxConditions(reads, { ...asked, tab }));
      return { tab, count: row?.count ?? 0 };
    }),
  );
}
