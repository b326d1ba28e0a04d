import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/**
 * Sends an answer at the pace of whoever reads it: a long body is made as it is taken, and no further when the reader has
 * gone. A body that fails on the way breaks the connection, so that nobody takes a part for the whole.
 */
export async function sendResponse(res: ServerResponse, response: Response): Promise<void> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) if (name !== "set-cookie") headers[name] = value;
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  res.writeHead(response.status, headers);
  if (!response.body || res.req.method === "HEAD") {
    await response.body?.cancel();
    return void res.end();
  }
  await pipeline(partsOf(response.body), res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

async function* partsOf(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
