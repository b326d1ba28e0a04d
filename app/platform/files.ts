import type { Readable } from "node:stream";

/** Bytes from the first to the last, both counted, as HTTP counts them. */
export type ByteRange = { from: number; to: number };
export type OpenedFile = { size: number; stream: Readable };
export type ListedFile = { digest: string; size: number; at: Date };

/**
 * Content-addressed store: a file's name is the SHA-256 of its bytes, so the same bytes are kept once and never change.
 * Every way in ends with the whole file durably there or with nothing. A store that can't be reached, or has no room,
 * throws FilesUnavailable.
 */
export type Files = {
  put(bytes: Uint8Array): Promise<string>;
  /** The same for what does not fit into memory. */
  putStream(source: AsyncIterable<Uint8Array>): Promise<{ digest: string; size: number }>;
  /** The bytes, or undefined when there is no such file. */
  get(digest: string): Promise<Uint8Array | undefined>;
  /** The file, or a part of it that lies within; whoever opens it reads or destroys the stream. */
  open(digest: string, part?: ByteRange): Promise<OpenedFile | undefined>;
  size(digest: string): Promise<number | undefined>;
  remove(digest: string): Promise<void>;
  list(): AsyncIterable<ListedFile>;
  /** Whether the store can be used now, and what is wrong. */
  check(): Promise<FilesFault | undefined>;
};

/** `wrong-…` is a mistake in the configuration, which waiting does not mend. */
export type FilesFault = (typeof faults)[number];
const faults = ["wrong-bucket", "wrong-key", "unreachable", "no-room"] as const;

export class FilesUnavailable extends Error {
  readonly fault: FilesFault;
  constructor(fault: FilesFault, cause?: unknown) {
    super(`the file store: ${fault}`, { cause });
    this.name = "FilesUnavailable";
    this.fault = fault;
  }
}

/**
 * What was wrong with the file store, when that is what an error tells. Read from its fields: the routes are bundled with
 * a class of their own, which the error of a store outside the bundle is no instance of.
 */
export function filesFaultOf(error: unknown): FilesFault | undefined {
  if (!(error instanceof Error) || error.name !== "FilesUnavailable" || !("fault" in error)) return undefined;
  return faults.find((fault) => fault === error.fault);
}

export const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);
