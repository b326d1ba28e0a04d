import { sql } from "drizzle-orm";
import type { AppDeps } from "./app-deps.ts";

/** `/healthz`: the process answers. `/readyz`: it also has its database and is not on its way down. */
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
    return plain(200, "ready");
  } catch {
    return plain(503, "no database");
  }
}

const plain = (status: number, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
