import { AsyncLocalStorage } from "node:async_hooks";

const notes = new AsyncLocalStorage<Set<string>>();

/** Noted where what is read is not looked at, as in a transaction. */
export const anything = "anything";

/** Notes a statement that reads for whoever is noting. */
export const noteRead = (statement: string) => void notes.getStore()?.add(statement);

/** Does the work, and says what it asked of the database. */
export async function notingReads<T>(work: () => Promise<T>): Promise<{ outcome: T; statements: string[] }> {
  const noted = new Set<string>();
  const outcome = await notes.run(noted, async () => await work());
  return { outcome, statements: [...noted] };
}
