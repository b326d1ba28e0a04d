import { addAbortSignal, PassThrough, Readable } from "node:stream";
import yazl from "yazl";

/** One file of a ZIP, written as it is made; `stored` is for what is packed already. */
export type ZipEntry = { name: string; parts: AsyncIterable<Uint8Array | string>; stored?: boolean };

/** Every file carries the same day, so that the same content is the same bytes. */
const noDay = new Date(2000, 0, 1);

/**
 * A ZIP that is written while its entries are made, one after another: what it holds is never in memory as a whole. Whoever
 * reads no further ends what is being made.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  const stopping = new AbortController();
  const fail = (error: unknown) =>
    void output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  const adding = (async () => {
    for await (const entry of entries) await addOne({ zip, signal: stopping.signal }, entry);
    zip.end();
  })().catch(fail);
  try {
    for await (const chunk of output) yield chunk;
  } finally {
    stopping.abort();
    await adding;
  }
}

type Making = { zip: yazl.ZipFile; signal: AbortSignal };

/** Waits until the entry is read to its end, so that one alone is being made. */
function addOne({ zip, signal }: Making, { name, parts, stored = false }: ZipEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = addAbortSignal(signal, Readable.from(inBytes(parts), { objectMode: false }));
    stream.once("end", resolve);
    stream.once("error", reject);
    zip.addReadStream(stream, name, { mtime: noDay, compress: !stored, forceDosTimestamp: true });
  });
}

/** Text in pieces that are worth packing. */
async function* inBytes(parts: ZipEntry["parts"]): AsyncGenerator<Uint8Array> {
  let waiting = "";
  for await (const part of parts) {
    if (typeof part !== "string") yield part;
    else waiting += part;
    if (waiting.length < 32_768) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  if (waiting) yield Buffer.from(waiting);
}
