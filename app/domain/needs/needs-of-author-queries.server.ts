import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needs } from "#db/schema/needs.ts";
import { entityLabel } from "./entity-label.ts";

const perPage = 20;

/** A person's own needs, newest first; `page` counts from 1. */
export async function needsOfAuthor({ db }: Pick<Deps, "db">, personId: string, page: number) {
  const rows = await db.read
    .select({
      number: needs.number,
      title: needs.title,
      state: needs.state,
      submittedAt: needs.submittedAt,
      dueOn: needs.dueOn,
      dueAt: needs.dueAt,
      entityId: needs.entityId,
      entityName: needs.entityName,
      entityStake: needs.entityStake,
    })
    .from(needs)
    .where(eq(needs.authorId, personId))
    .orderBy(desc(needs.submittedAt), desc(needs.id))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  const lines = rows.slice(0, perPage).map(({ entityId, entityName, entityStake, ...row }) => ({
    ...row,
    entity: entityLabel({ entityId, entityName, entityStake }, null),
  }));
  return { needs: lines, more: rows.length > perPage };
}
