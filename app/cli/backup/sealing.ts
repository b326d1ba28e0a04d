import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { ArgumentProblem } from "../arguments.ts";

/** Who may open an archive: a passphrase, or holders of age keys. Undefined: everybody who has the file. */
export type Seal = { passphrase?: string; keys: string[] };

const firstLine = "age-encryption.org/v1\n";

/** `--passphrase-file FILE`, or WENJI_BACKUP_PASSPHRASE; a secret is never an argument, which others could read. */
export async function passphraseFrom(path: string | undefined): Promise<string | undefined> {
  const given = path ? (await readFile(path, "utf8")).trimEnd() : process.env.WENJI_BACKUP_PASSPHRASE;
  return given || undefined;
}

/** The keys of an age key file: its lines that are no comment. */
export async function identitiesFrom(path: string | undefined): Promise<string[]> {
  if (!path) return [];
  const lines = (await readFile(path, "utf8")).split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** Seals a stream for the passphrase or for the keys (`age1…`), as the age tool does. */
export async function sealed(plain: Readable, { passphrase, keys }: Seal): Promise<Readable> {
  const encrypter = new Encrypter();
  if (passphrase) encrypter.setPassphrase(passphrase);
  for (const key of keys) understood(() => encrypter.addRecipient(key));
  const web = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
  return Readable.from(chunksOf(web));
}

/** Opens what was sealed; the stream fails when a byte was changed or is missing. */
export async function unsealed(secret: Readable, { passphrase, keys }: Seal): Promise<Readable> {
  const decrypter = new Decrypter();
  if (passphrase) decrypter.addPassphrase(passphrase);
  for (const key of keys) understood(() => decrypter.addIdentity(key));
  const web = await decrypter.decrypt(Readable.toWeb(secret) as ReadableStream<Uint8Array>);
  return Readable.from(chunksOf(web));
}

async function* chunksOf(web: ReadableStream<Uint8Array>) {
  const reader = web.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

export const isSealed = (start: Uint8Array) => Buffer.from(start).toString("latin1").startsWith(firstLine);

function understood(add: () => void) {
  try {
    add();
  } catch (error) {
    throw new ArgumentProblem(error instanceof Error ? error.message : String(error));
  }
}
