import { and, desc, eq, inArray, notInArray, or, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { territories } from "#db/schema/people.ts";
import { categoryKind } from "../needs/category-register.server.ts";
import { entityLabel } from "../needs/entity-label.ts";
import { codesMeant } from "../needs/need-category.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import type { NeedChoice } from "./need-choice.ts";
import { quotableText } from "./quote-check.ts";
import type { ChoosableNeed } from "./summary-view.ts";

/** As many needs as one look at the list shows. */
const shown = 60;

/** Needs that a coordinator may put into a summary, newest first; nobody else gets any. */
export async function needsToSummarise(
  reads: Reads,
  actor: Actor,
  { category, territory, state, q }: NeedChoice,
): Promise<ChoosableNeed[]> {
  if (!hasRole(actor, "coordinator")) return [];
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await select(reads)
    .where(
      and(
        notInArray(needs.state, ["withdrawn", "merged"]),
        category
          ? inArray(needs.category, codesMeant(await categoryKind.readAll(reads), category))
          : undefined,
        territory ? eq(needs.territoryId, territory) : undefined,
        state && eq(needs.state, state),
        q
          ? or(
              sql`${needs.title} LIKE ${pattern} ESCAPE '\\'`,
              sql`${needs.words} LIKE ${pattern} ESCAPE '\\'`,
              eq(needs.number, q),
            )
          : undefined,
      ),
    )
    .orderBy(desc(needs.submittedAt), desc(needs.id))
    .limit(shown);
  return rows.map(choosable);
}

/** The needs of these ids or numbers, for whoever may read the coordinators' desk. */
export async function needsByName(
  reads: Reads,
  actor: Actor,
  names: readonly string[],
): Promise<ChoosableNeed[]> {
  if (!hasRole(actor, "coordinator", "inspector") || names.length === 0) return [];
  const list = [...names];
  const rows = await select(reads)
    .where(or(inArray(needs.id, list), inArray(needs.number, list)))
    .orderBy(needs.number);
  return rows.map(choosable);
}

const select = (reads: Reads) =>
  reads
    .select({
      id: needs.id,
      number: needs.number,
      title: needs.title,
      words: needs.words,
      state: needs.state,
      category: needs.category,
      submittedAt: needs.submittedAt,
      supportCount: needs.supportCount,
      isPublic: needs.isPublic,
      entityId: needs.entityId,
      entityName: needs.entityName,
      entityStake: needs.entityStake,
      name: territories.name,
      nameEn: territories.nameEn,
    })
    .from(needs)
    .leftJoin(territories, eq(territories.id, needs.territoryId));

type Row = Awaited<ReturnType<typeof select>>[number];

function choosable({ name, nameEn, words, entityId, entityName, entityStake, ...row }: Row): ChoosableNeed {
  return {
    ...row,
    entity: entityLabel({ entityId, entityName, entityStake }, null),
    territory: name ? { name, nameEn: nameEn ?? name } : null,
    quotable: row.isPublic ? quotableText({ title: row.title, words }) : "",
  };
}
