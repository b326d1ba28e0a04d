import { type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, index } from "drizzle-orm/sqlite-core";

type Name = "consultationId" | "unitId" | "step" | "topic" | "subject" | "kind" | "adoption" | "dueOn";
type Columns = Record<Name | "position" | "from", AnySQLiteColumn>;

const standing = sql`withdrawn = 0`;
const owed = sql`withdrawn = 0 AND adoption IS NULL AND due_on IS NOT NULL`;

/** One index for each way in which the workbench narrows its list, each in the list's own order. */
export function passageIndexes(t: Columns) {
  const { consultationId, unitId, step, topic, subject, kind, adoption, dueOn, position, from } = t;
  const listed = (name: string, by: readonly (AnySQLiteColumn | SQL)[], which = standing) =>
    index(name)
      .on(consultationId, ...by, position, from)
      .where(which);
  return [
    listed("passages_order", []),
    listed("passages_step", [step]),
    listed("passages_of_unit", [unitId]),
    listed("passages_unit_step", [unitId, step]),
    listed("passages_topic", [topic]),
    listed("passages_subject", [subject]),
    listed("passages_kind", [kind]),
    listed("passages_became", [adoption]),
    listed("passages_worker", [sql`coalesce(draft_by, decided_by)`]),
    listed("passages_due", [dueOn], owed),
    index("passages_owed").on(dueOn, consultationId, unitId).where(owed),
  ];
}
