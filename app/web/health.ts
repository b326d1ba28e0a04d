import { sql } from "drizzle-orm";
import type { Files, FilesFault } from "#app/platform/files.ts";
import type { AppDeps } from "./app-deps.ts";

/**
 * `/healthz`: the process answers. `/readyz`: it also has its database and is not on its way down; a second line says
 * how the file store is, without which everything but photos still works.
 */
export function health(deps: AppDeps, request: Request, stopping: boolean): Promise<Response> | undefined {
  const { pathname } = new URL(request.url);
  if (pathname === "/healthz") return Promise.resolve(plain(200, "ok"));
  if (pathname === "/readyz") return ready(deps, stopping);
  return undefined;
}

async function ready(deps: AppDeps, stopping: boolean): Promise<Response> {
  if (stopping) return plain(503, "stopping");
  try {
    await deps.db.read.run(sql`SELECT 1 FROM migrations LIMIT 1`);
    // Files and a broken chain turn nobody away: the portal serves on, and says how it is.
    const words = ["ready", `files: ${(await filesFault(deps)) ?? "ready"}`, ...(await ledgerFault(deps))];
    return plain(200, words.join("\n"));
  } catch {
    return plain(503, "no database");
  }
}

const lookedMs = 5_000;
let looked: { files: Files; until: number; fault: Promise<FilesFault | undefined> } | undefined;

/** Asked of the store at most every few seconds, however often a monitor asks. */
function filesFault({ files }: AppDeps): Promise<FilesFault | undefined> {
  if (looked?.files !== files || looked.until < performance.now())
    looked = { files, until: performance.now() + lookedMs, fault: files.check() };
  return looked.fault;
}

async function ledgerFault({ db }: AppDeps): Promise<string[]> {
  const broken = sql`SELECT fault_seq FROM ledger_checks WHERE fault IS NOT NULL`;
  const { rows } = await db.read.run(broken);
  return rows.map(({ fault_seq }) => `ledger: broken at row ${fault_seq}`);
}

const plain = (status: number, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
