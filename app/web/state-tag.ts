import type { AppLoadContext } from "@remix-run/server-runtime";
import { sql } from "drizzle-orm";
import { variesByPacking } from "./compress.ts";
import { isKnown } from "./etag.ts";
import { streamed } from "./streamed.ts";
import { digestOf } from "./tagged.ts";

/**
 * The tag of what is sent while it is made: of what it is made of, since nobody knows its bytes before they are gone. The count
 * is to be read before any row is, so that what bears a tag may be newer than it says, never older. After a backup has come back the
 * count comes by the same numbers again: the head of the ledger tells one history from another. There is none over a libSQL server,
 * where changes are not counted.
 */
export async function stateTag(
  request: Request,
  { deps, lang, page }: AppLoadContext,
  day = "",
): Promise<string | undefined> {
  if (!deps.db.isFile) return undefined;
  const [row] = await deps.db.read.all<{ version: number; head: string | null }>(
    sql`SELECT version, (SELECT hash FROM events ORDER BY seq DESC LIMIT 1) AS head FROM public_changes`,
  );
  const state = [row?.version, row?.head, request.url, lang, page.settingsVersion, day];
  return `W/"${digestOf(Buffer.from(JSON.stringify(state)))}"`;
}

type Heads = { headers: Record<string, string>; etag: string | undefined };

/** Sends it part by part; who has it is told so, and nothing of it is made. */
export function sentUnlessKnown(
  request: Request,
  { headers: given, etag }: Heads,
  parts: AsyncGenerator<string | Uint8Array>,
): Response {
  const headers = new Headers({ ...given, ...(etag && { ETag: etag }) });
  variesByPacking(headers);
  if (etag && isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(streamed(parts), { headers });
}
