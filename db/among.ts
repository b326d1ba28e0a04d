import { type Column, type SQL, sql } from "drizzle-orm";

/** Whether a column has one of many values, however many: they travel as one argument. */
export const among = (column: Column, values: readonly (number | string)[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
