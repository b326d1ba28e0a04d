import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Content-addressed store: a file's name is the SHA-256 of its bytes, so the same bytes are kept once. */
export type Files = {
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or undefined when there is no such file. */
  get(digest: string): Promise<Uint8Array | undefined>;
};

export function filesIn(folder: string): Files {
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  return {
    async put(bytes) {
      const digest = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(digest);
      if (await exists(path)) return digest;
      await mkdir(join(folder, digest.slice(0, 2)), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, path);
      return digest;
    },
    async get(digest) {
      if (!/^[0-9a-f]{64}$/.test(digest)) return undefined;
      return (await exists(pathOf(digest))) ? await readFile(pathOf(digest)) : undefined;
    },
  };
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
