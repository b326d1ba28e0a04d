import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { type ByteRange, type Files, isDigest, type ListedFile } from "./files.ts";
import type { S3Address } from "./files-address.ts";
import { type S3Keys, s3Bucket } from "./s3-bucket.ts";
import { faultOf, patiently, unlessAbsent } from "./s3-patience.ts";
import { spool } from "./spooled-file.ts";

type Bucket = ReturnType<typeof s3Bucket>;

/** What is older is sent again when it is put again, so that it is not cleared away as old. */
const youngMs = 12 * 3_600_000;

/**
 * The store on an S3-compatible server. A file's name is known only when all its bytes are, so it is spooled to this
 * machine's disk first and then sent in one request, which the server takes whole or not at all; the digest is part of
 * the signature, so it refuses what was changed on the way.
 */
export function filesOnS3(address: S3Address, keys: S3Keys, spoolFolder: string): Files {
  const bucket = s3Bucket(address, keys);
  const keyOf = (digest: string) => `${address.prefix}${digest.slice(0, 2)}/${digest}`;

  async function headOf(digest: string) {
    if (!isDigest(digest)) return undefined;
    const ask = () => bucket({ method: "HEAD", key: keyOf(digest) }).catch(unlessAbsent);
    const headers = (await patiently(ask))?.headers;
    const at = Date.parse(headers?.get("last-modified") ?? "");
    return headers && { size: Number(headers.get("content-length") ?? 0), young: Date.now() - at < youngMs };
  }

  async function putStream(source: AsyncIterable<Uint8Array>) {
    const draft = await spool(spoolFolder, source);
    const { digest } = draft;
    try {
      const there = await headOf(digest);
      if (there?.size !== draft.size || !there.young) {
        const body = await openAsBlob(draft.path);
        const headers = { "x-amz-content-sha256": digest, "content-type": "application/octet-stream" };
        await patiently(() => bucket({ method: "PUT", key: keyOf(digest), headers, body }));
      }
      return { digest, size: draft.size };
    } finally {
      await rm(draft.path, { force: true });
    }
  }

  const answerFor = async (digest: string, part?: ByteRange) => {
    if (!isDigest(digest)) return undefined;
    const headers: Record<string, string> = part ? { range: `bytes=${part.from}-${part.to}` } : {};
    const ask = () => bucket({ method: "GET", key: keyOf(digest), headers }).catch(unlessAbsent);
    return await patiently(ask);
  };

  return {
    put: async (bytes) => (await putStream(Readable.from([bytes]))).digest,
    putStream,
    size: async (digest) => (await headOf(digest))?.size,
    get: (digest) =>
      patiently(async () => {
        const answer = await answerFor(digest);
        return answer && new Uint8Array(await answer.arrayBuffer());
      }),
    async open(digest, part) {
      const answer = await answerFor(digest, part);
      if (!answer) return undefined;
      const whole = /\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1];
      const size = Number(whole ?? answer.headers.get("content-length") ?? 0);
      const stream = answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([]);
      return { size, stream };
    },
    async remove(digest) {
      if (isDigest(digest))
        await patiently(() => bucket({ method: "DELETE", key: keyOf(digest) }).catch(unlessAbsent));
    },
    list: () => listed(bucket, address.prefix),
    async check() {
      try {
        await pageOf(bucket, address.prefix, 1);
        return undefined;
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

async function* listed(bucket: Bucket, prefix: string): AsyncGenerator<ListedFile> {
  for (let after = ""; ; ) {
    const xml = await patiently(() => pageOf(bucket, prefix, 1000, after));
    for (const [, entry = ""] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      after = fieldOf(entry, "Key");
      const digest = after.slice(prefix.length + 3);
      const at = new Date(fieldOf(entry, "LastModified"));
      if (isDigest(digest)) yield { digest, size: Number(fieldOf(entry, "Size")), at };
    }
    if (fieldOf(xml, "IsTruncated") !== "true") return;
  }
}

/** The first version of listing, which every S3-compatible store has. */
async function pageOf(bucket: Bucket, prefix: string, most: number, after = ""): Promise<string> {
  const query = new URLSearchParams({ "max-keys": String(most), prefix });
  if (after) query.set("marker", after);
  const answer = await bucket({ method: "GET", query: String(query) });
  return await answer.text();
}

const fieldOf = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
