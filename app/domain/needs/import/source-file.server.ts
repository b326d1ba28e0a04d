import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { brokenSign } from "./broken-sign.ts";

export type SourceFile = {
  /** SHA-256 of the file as it lies there. */
  digest: string;
  bytes: number;
  /** Bytes of the file read so far, packed or not. */
  bytesRead(): number;
  /** The text in pieces, unpacked when the content is gzip whatever the name; a line with bytes that are not UTF-8 holds `brokenSign`. */
  text(): AsyncGenerator<string>;
};

/** A file to read in pieces; it is never held as a whole. */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const digest = await digestOf(path);
  const packed = await isGzip(path);
  let read = 0;
  return {
    digest,
    bytes: size,
    bytesRead: () => read,
    async *text() {
      const file = createReadStream(path, { highWaterMark: 65_536 });
      file.on("data", (piece) => {
        read += piece.length;
      });
      const unpacked = packed ? file.pipe(createGunzip()) : file;
      if (unpacked !== file) file.on("error", (error) => unpacked.destroy(error));
      yield* decoded(unpacked);
    },
  };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** Bytes of a line that may wait for its end. */
const longestWait = 4_194_304;

async function* decoded(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let waiting: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of pieces) {
    const bytes: Buffer = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
    const end = bytes.length > longestWait ? bytes.length : bytes.lastIndexOf(10) + 1;
    waiting = bytes.subarray(end);
    if (end === 0) continue;
    yield textOf(bytes.subarray(0, end), first);
    first = false;
  }
  yield textOf(waiting, first);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** Whole lines as text. U+FFFD that stands in the file itself was lost before it came here, and stays. */
function textOf(bytes: Buffer, first: boolean): string {
  const from = first && bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  try {
    return strict.decode(bytes.subarray(from));
  } catch {
    return linesOf(bytes.subarray(from));
  }
}

function linesOf(bytes: Buffer): string {
  let text = "";
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from);
    const next = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(from, next);
    try {
      text += strict.decode(line);
    } catch {
      text += lenient.decode(line).replaceAll("\ufffd", brokenSign);
    }
    from = next;
  }
  return text;
}
