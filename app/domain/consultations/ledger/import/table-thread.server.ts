import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./read-table.server.ts";
import type { Table, TableRow } from "./table.ts";

/** What this thread tells: how it went, then the rows a few at a time. */
export type TableWord = { table: Table } | { rows: TableRow[] } | "done";

/** Rows in one word: taking them up holds the other thread for a few milliseconds. */
const perWord = 500;

const bytes: Uint8Array = workerData;
const say = (word: TableWord) => parentPort?.postMessage(word);
const table = await readTable(bytes);
say({ table: table.ok ? { ok: true, rows: [] } : table });
const rows = table.ok ? table.rows : [];
for (let from = 0; from < rows.length; from += perWord) say({ rows: rows.slice(from, from + perWord) });
say("done");
