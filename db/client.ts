import type { InStatement, ResultSet } from "@libsql/client";
import { type Client, createClient } from "@libsql/client";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import type { SQLiteTransaction } from "drizzle-orm/sqlite-core";

type NoSchema = Record<string, never>;
export type Tx = SQLiteTransaction<"async", ResultSet, NoSchema, ExtractTablesWithRelations<NoSchema>>;
/** What queries read from: the database itself, or the transaction they are part of. */
export type Reads = LibSQLDatabase | Tx;

export type Database = {
  read: LibSQLDatabase;
  /** Runs `work` alone in one immediate transaction: one queue per process, bounded retry between processes. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For a library that brings its own statements: each one that writes waits its turn in the same queue. */
  statements: LibSQLDatabase;
  client: Client;
  close(): void;
};

/** How long a writer of this process waits for writers of other processes before it gives up. */
const patienceMs = 30_000;

export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  // The driver waits synchronously inside `timeout`, so it is kept short and the retry below does the waiting.
  const client = createClient({ url, ...(authToken ? { authToken } : {}), timeout: 20, concurrency: 50 });
  if (url.startsWith("file:")) await retryWhileBusy(() => client.execute("PRAGMA journal_mode = WAL"));
  const read = drizzle(client);
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(() => retryWhileBusy(work));
    queue = run.catch(() => {});
    return run;
  };
  return {
    read,
    client,
    statements: drizzle(queued(client, inTurn)),
    write: (work) => inTurn(() => read.transaction(work, { behavior: "immediate" })),
    close: () => client.close(),
  };
}

/** The same client, its single statements in turn; a plain SELECT need not wait. */
function queued(client: Client, inTurn: <T>(work: () => Promise<T>) => Promise<T>): Client {
  const execute = (statement: InStatement) => {
    const words = typeof statement === "string" ? statement : statement.sql;
    return /^\s*select\b/i.test(words) ? client.execute(statement) : inTurn(() => client.execute(statement));
  };
  return new Proxy(client, {
    get: (target, name) => (name === "execute" ? execute : Reflect.get(target, name)),
  });
}

async function retryWhileBusy<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * Math.min(200, 4 + tries * 4)));
    }
  }
}

function isBusy(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/SQLITE_BUSY|database is locked/.test(`${Reflect.get(cause, "code") ?? ""} ${cause.message}`))
      return true;
  }
  return false;
}
