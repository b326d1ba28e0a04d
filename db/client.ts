import {
  type Client,
  createClient,
  type InArgs,
  type InStatement,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from "@libsql/client";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import type { SQLiteTransaction } from "drizzle-orm/sqlite-core";
import { anything, noteRead } from "./noted-reads.ts";

type NoSchema = Record<string, never>;
export type Tx = SQLiteTransaction<"async", ResultSet, NoSchema, ExtractTablesWithRelations<NoSchema>>;
/** What queries read from: the database itself, or the transaction they are part of. */
export type Reads = LibSQLDatabase | Tx;

/** Many statements of one transaction as one text: it comes back once, not after each of them. */
export type Script = (statements: string) => Promise<void>;

export type Database = {
  /** A file of this machine, whose changes can be watched; else a libSQL server. */
  isFile: boolean;
  /** For queries; a statement that writes is refused. */
  read: LibSQLDatabase;
  /**
   * Runs `work` alone in one immediate transaction: one queue per process, bounded retry between processes. `large` is for
   * batches of thousands of rows by a process that does little else.
   */
  write<T>(work: (tx: Tx, script: Script) => Promise<T>, size?: "large"): Promise<T>;
  /** Reads a state that does not change meanwhile, however long it takes; a libSQL server gives none, and is read as it is. */
  snapshot<T>(work: (reads: Reads) => Promise<T>): Promise<T>;
  /** For a library that brings its own statements: each one that writes waits its turn in the same queue. */
  statements: LibSQLDatabase;
  /** Statements as text, for checks and tests; writing ones wait their turn too. */
  client: Pick<Client, "execute" | "executeMultiple">;
  /** Rewrites the file without the pages that nothing uses any more, and empties the log beside it. */
  compact(): Promise<void>;
  close(): void;
};

/** What is deleted or overwritten is zeroed in the file; a connection forgets it, so every write says it first. */
const leaveNoTrace = "PRAGMA secure_delete = ON";
/**
 * Memory for the pages of large transactions (64 MB at most, taken as it is needed), and a log of 64 MB before it is copied
 * into the file: pages that a batch comes back to are neither spilt nor copied each time. Durability stays as it is.
 */
const roomForMuch = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000";
/** How long a writer of this process waits for writers of other processes before it gives up. */
const patienceMs = 30_000;
/** The driver waits synchronously; longer than another process's short transaction, shorter than a reader would notice. */
const blockMs = 50;

/**
 * Opens the database with a pool that reads and one connection that writes. A connection on which a statement met
 * SQLITE_BUSY keeps that statement open and can't commit any more, so the writer is opened anew after each such miss.
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  const open = (concurrency: number) =>
    createClient({ url, ...(authToken ? { authToken } : {}), timeout: blockMs, concurrency });
  const isFile = url.startsWith("file:");
  if (isFile) await keepWriteAheadLog(() => open(1));
  const reader = open(20);
  let writer = open(1);
  let queue: Promise<unknown> = Promise.resolve();

  const renewWriter = () => {
    writer.close();
    writer = open(1);
  };
  const inTurn = <T>(attempt: () => Promise<T>): Promise<T> => {
    const run = queue.then(() => retryWhileBusy(attempt, renewWriter));
    queue = run.catch(() => {});
    return run;
  };
  const execute = (statement: InStatement | string, args?: InArgs): Promise<ResultSet> => {
    const whole = typeof statement === "string" ? { sql: statement, args: args ?? [] } : statement;
    noteRead(whole.sql);
    return isReading(whole.sql) ? reader.execute(whole) : inTurn(() => executeWrite(whole));
  };
  const executeWrite = async (statement: InStatement) => {
    if (isFile) await writer.execute(leaveNoTrace);
    return await writer.execute(statement);
  };
  const executeMultiple = (script: string) => inTurn(() => writer.executeMultiple(script));
  const read = drizzle(through(reader, (statement) => readOnly(reader, statement)));
  return {
    isFile,
    read,
    snapshot(work) {
      noteRead(anything);
      return isFile ? drizzle(reading(reader)).transaction(work) : work(read);
    },
    statements: drizzle(through(reader, execute)),
    client: { execute, executeMultiple },
    write(work, size) {
      noteRead(anything);
      const first = size === "large" ? `${leaveNoTrace}; ${roomForMuch}` : leaveNoTrace;
      return inTurn(() => {
        let script: Script = () => Promise.reject(new Error("the transaction has not begun"));
        const client = endingOnce(writer, isFile ? first : "", (begun) => {
          script = (statements) => begun.executeMultiple(statements);
        });
        return drizzle(client).transaction((tx) => work(tx, script), { behavior: "immediate" });
      });
    },
    async compact() {
      if (!isFile) return;
      await inTurn(() => writer.execute("VACUUM"));
      await inTurn(() => writer.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}

async function keepWriteAheadLog(open: () => Client) {
  let client = open();
  const set = async () => {
    const { rows } = await client.execute("PRAGMA journal_mode");
    if (rows[0]?.journal_mode !== "wal") await client.execute("PRAGMA journal_mode = WAL");
  };
  await retryWhileBusy(set, () => {
    client.close();
    client = open();
  });
  client.close();
}

const isReading = (statement: string) =>
  /^\s*(select|explain|pragma\s+\w+\s*(\(|;|$))/i.test(statement) ||
  (/^\s*with\b/i.test(statement) && !/\b(insert|update|delete|replace)\b/i.test(statement));

function readOnly(reader: Client, statement: InStatement | string): Promise<ResultSet> {
  const words = typeof statement === "string" ? statement : statement.sql;
  noteRead(words);
  return isReading(words)
    ? reader.execute(statement)
    : Promise.reject(new Error("writes go through db.write"));
}

/** The client as drizzle uses it, with its statements sent another way; transactions are for `write` alone. */
function through(client: Client, execute: (statement: InStatement) => Promise<ResultSet>): Client {
  const refuse = () => Promise.reject(new Error("transactions go through db.write"));
  return new Proxy(client, {
    get(target, name) {
      if (name === "execute") return execute;
      if (name === "batch" || name === "transaction" || name === "migrate") return refuse;
      return Reflect.get(target, name);
    },
  });
}

/**
 * A transaction that SQLite ended itself (no room on the disk) is closed already; ending it once more would put that
 * complaint in the place of its cause. Each begins with `first`, and is handed to `begun`.
 */
function endingOnce(client: Client, first: string, begun: (transaction: Transaction) => void): Client {
  return new Proxy(client, {
    get(target, name) {
      if (name !== "transaction") return Reflect.get(target, name);
      return async (mode?: TransactionMode) => {
        const transaction = await target.transaction(mode);
        const rollback = transaction.rollback.bind(transaction);
        transaction.rollback = async () => {
          if (transaction.closed) transaction.close();
          else await rollback();
        };
        try {
          if (first) await transaction.executeMultiple(first);
        } catch (error) {
          transaction.close();
          throw error;
        }
        begun(transaction);
        return transaction;
      };
    },
  });
}

/** Transactions that write nothing: SQLite refuses what would. */
function reading(client: Client): Client {
  return new Proxy(client, {
    get: (target, name) =>
      name === "transaction" ? () => target.transaction("read") : Reflect.get(target, name),
  });
}

/** Tries again while another process holds the lock, with a growing random pause; `afterMiss` mends what a miss left. */
async function retryWhileBusy<T>(attempt: () => Promise<T>, afterMiss: () => void): Promise<T> {
  const until = Date.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      afterMiss();
      if (Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * Math.min(100, 2 + tries * 4)));
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
