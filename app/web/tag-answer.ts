import { variesByPacking } from "./compress.ts";
import { isKnown, weakTagOf } from "./etag.ts";
import { isStreamed } from "./streamed.ts";

/**
 * An answer with the tag of its bytes, or word that its reader has them already, whoever it was made for: the same bytes tell
 * nobody anything new. Left as they are: what has a tag or brings a cookie, what nobody may keep, and what is made while it
 * is sent.
 */
export async function tagAnswer(ifNoneMatch: string | undefined, answer: Response): Promise<Response> {
  const { headers, status, body } = answer;
  if (status !== 200 || !body || isStreamed(body)) return answer;
  if (headers.has("ETag") || headers.has("Set-Cookie")) return answer;
  if (headers.get("Cache-Control")?.includes("no-store")) return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const etag = weakTagOf(bytes);
  headers.set("ETag", etag);
  variesByPacking(headers);
  if (isKnown(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}
