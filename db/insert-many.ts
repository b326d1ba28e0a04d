import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "./client.ts";

/**
 * Inserts many rows by one short statement with one argument: a row's values travel as JSON. For batches, where building a
 * statement with a placeholder for every cell costs more than running it. Columns left out take their defaults.
 */
export async function insertMany<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => !column.generated);
  const cells = rows.map((row) => columns.map(([key, column]) => driverValue(column, Reflect.get(row, key))));
  await tx.run(
    statement(
      table,
      columns.map(([, { name }]) => name),
      JSON.stringify(cells),
    ),
  );
}

function driverValue(column: ReturnType<typeof getTableColumns>[string], value: unknown): unknown {
  const given = value === undefined ? column.default : value;
  return given === undefined || given === null ? null : column.mapToDriverValue(given);
}

function statement(table: SQLiteTable, names: string[], cells: string): SQL {
  const into = names.map((name) => `"${name}"`).join(", ");
  const from = names.map((_name, at) => `json_extract(row, '$[${at}]')`).join(", ");
  const head = `INSERT INTO "${getTableName(table)}" (${into}) WITH rows(row) AS MATERIALIZED (SELECT jsonb(value) FROM json_each(`;
  return sql`${sql.raw(head)}${cells})) SELECT ${sql.raw(from)} FROM rows`;
}
