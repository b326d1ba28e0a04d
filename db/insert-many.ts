import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "./client.ts";

/**
 * Inserts many rows by one statement: what all rows share is an argument each, what differs travels as JSON in one more. For
 * batches, where a placeholder for every cell costs more than running the statement. Columns left out take their defaults.
 */
export async function insertMany<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table))
    .filter(([, column]) => !column.generated)
    .map(([key, column]) => cellsOf(column, rows, key));
  await tx.run(statement(table, columns, rows.length));
}

type Column = ReturnType<typeof getTableColumns>[string];
/** A column's value in each row, or the one value of them all. */
type Cells = { name: string } & ({ each: unknown[] } | { all: unknown });

function cellsOf(column: Column, rows: readonly object[], key: string): Cells {
  const each = rows.map((row) => driverValue(column, Reflect.get(row, key)));
  const { name } = column;
  return each.every((value) => value === each[0]) ? { name, all: each[0] } : { name, each };
}

function driverValue(column: Column, value: unknown): unknown {
  const given = value === undefined ? column.default : value;
  return given === undefined || given === null ? null : column.mapToDriverValue(given);
}

function statement(table: SQLiteTable, columns: readonly Cells[], rows: number): SQL {
  const differing: unknown[][] = [];
  const selected = columns.map((column) =>
    "all" in column
      ? sql`${column.all}`
      : sql.raw(`json_extract(row, '$[${differing.push(column.each) - 1}]')`),
  );
  const cells = Array.from({ length: rows }, (_row, at) => differing.map((each) => each[at]));
  const into = columns.map(({ name }) => `"${name}"`).join(", ");
  const head = sql.raw(`INSERT INTO "${getTableName(table)}" (${into})`);
  const given = sql`WITH rows(row) AS MATERIALIZED (SELECT jsonb(value) FROM json_each(${JSON.stringify(cells)}))`;
  return sql`${head} ${given} SELECT ${sql.join(selected, sql.raw(", "))} FROM rows`;
}
