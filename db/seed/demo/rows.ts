import { type SQL, sql } from "drizzle-orm";
import type { Reads, Tx } from "../../client.ts";

export type Row = Record<string, string | number | null | undefined>;

/** A statement's values, well below SQLite's limit of 32,766. */
const mostValues = 4000;

/** Inserts rows of one shape into a table by its name, many with each statement. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const atOnce = Math.max(1, Math.floor(mostValues / Math.max(1, columns.length)));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx.run(insertion(table, columns, rows.slice(from, from + atOnce)));
}

function insertion(table: string, columns: readonly string[], rows: readonly Row[]): SQL {
  const names = sql.join(
    columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  const values = rows.map(
    (row) =>
      sql`(${sql.join(
        columns.map((name) => sql`${row[name] ?? null}`),
        sql`, `,
      )})`,
  );
  return sql`INSERT INTO ${sql.identifier(table)} (${names}) VALUES ${sql.join(values, sql`, `)}`;
}

/**
 * The tables of a database in the order they were made; not the record of its migrations, nor what keeps itself, as the search
 * does from the notes that triggers leave.
 */
export async function tablesOf(reads: Reads): Promise<string[]> {
  const rows = await reads.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master AS made WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'libsql_%' AND name NOT IN ('migrations', 'public_changes') AND name NOT GLOB 'search_*'
      AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      AND NOT EXISTS (SELECT 1 FROM sqlite_master AS keeps WHERE keeps.type = 'trigger' AND keeps.sql LIKE '%INSERT INTO ' || made.name || ' %')
      ORDER BY rowid`,
  );
  return rows.map(({ name }) => name);
}

/** A table's rows by the columns that are stored; what the database works out by itself is left to it. */
export async function rowsOf(reads: Reads, table: string): Promise<Row[]> {
  const columns = await reads.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`);
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  const rows = await reads.all<Row>(sql`SELECT ${names} FROM ${sql.identifier(table)}`);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name]])));
}
