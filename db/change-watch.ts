import { fileURLToPath } from "node:url";
import LibsqlFile from "libsql";
import { readsUncounted } from "./counted-tables.ts";
import { notingReads } from "./noted-reads.ts";

/** What tells whether a database was changed: each number is another one after a change. */
export type Changes = {
  /** After any, by whatever process. */
  any: number;
  /** After one of what pages show (`public_changes`). */
  counted: number;
};

/** Tells whether anybody, in any process, has changed the database. */
export type ChangeWatch = {
  /** Undefined while it cannot be known. */
  changes(): Changes | undefined;
  /** Does the work, and says which of the numbers what it read hangs on. */
  watching<T>(work: () => Promise<T>): Promise<{ outcome: T; hangsOn: keyof Changes }>;
  close(): void;
};

/** Over a libSQL server there is none: every look would be a question over the network. */
export const watchChanges = (url: string): ChangeWatch | undefined =>
  url.startsWith("file:") ? watchFile(pathOf(url)) : undefined;

/** As the database's client reads an address: `file:here.db` lies where the process runs. */
const pathOf = (url: string) =>
  url.startsWith("file://") ? fileURLToPath(url) : decodeURIComponent(url.slice("file:".length));

/**
 * The file's own count of changes, which SQLite keeps where all processes see it: read in 3 µs, exact at every look. It is
 * asked first; only when it is another one, so is the count of what pages show. Both have a connection of their own that never
 * writes.
 */
function watchFile(path: string): ChangeWatch {
  const file = new LibsqlFile(path, { timeout: 0 });
  const ofAny = file.prepare("PRAGMA data_version").raw();
  const ofCounted = file.prepare("SELECT version FROM public_changes").raw();
  let last: Changes | undefined;
  return {
    changes() {
      try {
        const any = numberIn(ofAny.get());
        if (last?.any !== any) last = { any, counted: numberIn(ofCounted.get()) };
        return last;
      } catch {
        return undefined;
      }
    },
    async watching(work) {
      const { outcome, statements } = await notingReads(work);
      return { outcome, hangsOn: statements.some(readsUncounted) ? "any" : "counted" };
    },
    close: () => void file.close(),
  };
}

function numberIn(row: unknown): number {
  if (!Array.isArray(row)) throw new Error("no count of changes");
  return Number(row[0]);
}
