import { and, gte, lt } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** Whether a column's `planId#anchor` is a clause of that plan: from `plan#` up to, and without, `plan$`, the sign after `#`. */
export const isClauseOf = (ref: SQLiteColumn, planId: string) =>
  and(gte(ref, `${planId}#`), lt(ref, `${planId}$`));
