import { resolve } from "node:path";
import { createClient } from "@libsql/client";

/** Rows out of a portal's own database, read beside the running portal, as text by column. */
export async function rowsOf(
  data: string,
  sql: string,
  args: (string | number)[] = [],
): Promise<Record<string, string>[]> {
  const client = createClient({ url: `file:${resolve(data, "wenji.db")}`, timeout: 5000 });
  try {
    const { rows, columns } = await client.execute({ sql, args });
    return rows.map((row) =>
      Object.fromEntries(columns.map((name, place) => [name, String(row[place] ?? "")])),
    );
  } finally {
    client.close();
  }
}
