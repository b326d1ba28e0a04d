import { Worker } from "node:worker_threads";
import { readTable } from "./read-table.server.ts";
import type { Table, TableRow } from "./table.ts";
import type { TableWord } from "./table-thread.server.ts";

/** From the portal's folder, as all that it reads while it runs. */
const thread = "./app/domain/consultations/ledger/import/table-thread.server.ts";
const patienceMs = 60_000;
/** Memory of one reading in MB: a workbook at its limits takes a half of it. */
const memory = 768;

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a table as `readTable` does, workbooks and large files in a thread of their own, one after another, so that others are
 * served meanwhile. One that takes more time or memory than any real one needs is told as such.
 */
export async function readTableApart(bytes: Uint8Array): Promise<Table> {
  const isSmall = bytes.length < 128 * 1024 && bytes[0] !== 0x50;
  if (isSmall) return await readTable(bytes);
  const reading = last.then(() => inThread(bytes));
  last = reading.catch(() => undefined);
  return await reading;
}

function inThread(bytes: Uint8Array): Promise<Table> {
  return new Promise((resolve, reject) => {
    const limits = { maxOldGenerationSizeMb: memory };
    const worker = new Worker(thread, { workerData: bytes, execArgv: [], resourceLimits: limits });
    const tooMuch = { ok: false, fault: "too-much-to-read" } as const;
    const patience = setTimeout(() => end(() => resolve(tooMuch)), patienceMs);
    const rows: TableRow[] = [];
    let table: Table = tooMuch;
    const end = (settle: () => void) => {
      clearTimeout(patience);
      settle();
      void worker.terminate();
    };
    worker.on("message", (word: TableWord) => {
      if (word === "done") end(() => resolve(table.ok ? { ok: true, rows } : table));
      else if ("table" in word) table = word.table;
      else rows.push(...word.rows);
    });
    worker.on("error", (error) => end(() => (isOutOfMemory(error) ? resolve(tooMuch) : reject(error))));
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
