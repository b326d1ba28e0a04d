import { getTableName, sql } from "drizzle-orm";
import type { Script, Tx } from "./client.ts";
import { isCounted } from "./counted-tables.ts";
import { publicChanges } from "./schema/public-changes.ts";

const count = getTableName(publicChanges);

/** Each way in which rows change, and what the trigger that counts it is called after its table. */
const ways = { INSERT: "new", UPDATE: "changed", DELETE: "gone" } as const;

type Trigger = { table: string; way: string; name: string };

/**
 * Lets the database itself count changes of what pages show, whoever makes them: every counted table raises `public_changes`,
 * also one that a migration has just made or made anew.
 */
export async function countPublicChanges(tx: Tx, script: Script): Promise<void> {
  const tables = await tx.all<{ name: string }>(sql`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'libsql_%'`);
  // An older state of the database, which only tests of an upgrade stop at.
  if (!tables.some(({ name }) => name === count)) return;
  const counted = tables.filter(({ name }) => name !== count && isCounted(name));
  const wanted = counted.flatMap(({ name }) => triggersOf(name));
  const standing = await tx.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_counted_in_public'`,
  );
  const [there, kept] = [new Set(standing.map(({ name }) => name)), new Set(wanted.map(({ name }) => name))];
  const gone = [...there].filter((name) => !kept.has(name)).map((name) => `DROP TRIGGER "${name}";`);
  const missing = wanted.filter(({ name }) => !there.has(name)).map(creation);
  if (gone.length + missing.length > 0) await script([...gone, ...missing].join("\n"));
}

const triggersOf = (table: string): Trigger[] =>
  Object.entries(ways).map(([way, said]) => ({ table, way, name: `${table}_${said}_counted_in_public` }));

const creation = ({ table, way, name }: Trigger) =>
  `CREATE TRIGGER "${name}" AFTER ${way} ON "${table}" BEGIN UPDATE "${count}" SET version = version + 1; END;`;
