import { AwsClient } from "aws4fetch";
import type { S3Address } from "./files-address.ts";
import { S3Refusal } from "./s3-patience.ts";

export type S3Keys = { key: string; secret: string };
type Ask = { method: string; key?: string; query?: string; headers?: Record<string, string>; body?: Blob };

const headersMs = 10_000;
/** The slowest line that we wait for, in bytes a millisecond. */
const slowest = 100;

/** One signed request to a bucket; an answer that is none of the good ones is an S3Refusal. */
export function s3Bucket({ bucket, endpoint, region, style }: S3Address, keys: S3Keys) {
  const signer = new AwsClient({
    accessKeyId: keys.key,
    secretAccessKey: keys.secret,
    ...{ service: "s3", region, retries: 0 },
  });
  const { protocol, host } = new URL(endpoint);
  const root = style === "path" ? `${protocol}//${host}/${bucket}` : `${protocol}//${bucket}.${host}`;
  return async ({ method, key, query, headers = {}, body }: Ask): Promise<Response> => {
    const url = `${root}${key ? `/${key}` : ""}${query ? `?${query}` : ""}`;
    const signed = await signer.sign(url, { method, headers, ...(body ? { body } : {}) });
    const answer = await withinTime(signed, body?.size ?? 0);
    if (answer.ok) return answer;
    throw new S3Refusal(answer.status, codeIn(await answer.text()));
  };
}

/** Gives up when no answer begins in time; how long the answer then takes is the reader's matter. */
async function withinTime(request: Request, weight: number): Promise<Response> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), headersMs + weight / slowest);
  try {
    return await fetch(request, { signal: waiting.signal, redirect: "error" });
  } finally {
    clearTimeout(timer);
  }
}

const codeIn = (xml: string) => /<Code>(\w+)<\/Code>/.exec(xml)?.[1] ?? "";
