import { type Client, createClient, type Transaction } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import type { Database } from "../../client.ts";

/**
 * A database of one single transaction that is never kept: what commands write and read goes through it, and thousands of
 * them need no disk to answer. What stands in the end is read out before it is closed.
 */
export async function openAside(url: string): Promise<Database> {
  const client = createClient({ url });
  const whole = await client.transaction("write");
  const inside = insideOf(client, whole);
  const read = drizzle(inside);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    isFile: url.startsWith("file:"),
    read,
    snapshot: (work) => work(read),
    statements: read,
    client: inside,
    write: (work) => {
      const run = queue.then(() =>
        read.transaction((tx) => work(tx, (script) => whole.executeMultiple(script))),
      );
      queue = run.catch(() => {});
      return run;
    },
    compact: async () => {},
    close: () => {
      whole.close();
      client.close();
    },
  };
}

/** The client with everything led into the one transaction; a part of it that fails ends the fill. */
function insideOf(client: Client, whole: Transaction): Client {
  const execute = (statement: Parameters<Transaction["execute"]>[0]) => whole.execute(statement);
  const batch = (statements: Parameters<Transaction["batch"]>[0]) => whole.batch(statements);
  const executeMultiple = (script: string) => whole.executeMultiple(script);
  const part: Transaction = {
    ...{ execute, batch, executeMultiple },
    commit: async () => {},
    rollback: async () => {},
    close: () => {},
    closed: false,
  };
  const led: Record<string | symbol, unknown> = {
    ...{ execute, batch, executeMultiple },
    transaction: async () => part,
  };
  return new Proxy(client, { get: (target, name) => led[name] ?? Reflect.get(target, name) });
}
