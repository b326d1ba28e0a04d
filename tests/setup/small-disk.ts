import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { troubleOf } from "#app/platform/trouble.ts";

export type SmallDisk = {
  folder: string;
  /** Takes all room but so many bytes. */
  fill(left: number): Promise<void>;
  /** Gives it back. */
  empty(): Promise<void>;
  unmount(): void;
};

/** A disk of its own of so many megabytes, really full when it is full; undefined where none may be mounted. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "wenji-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    async fill(left) {
      const { bavail, bsize } = await statfs(folder);
      const file = await open(filler, "a");
      try {
        await file.writeFile(Buffer.alloc(Math.max(0, bavail * bsize - left)));
      } catch (error) {
        if (troubleOf(error) !== "no-room-now") throw error;
        // The portal took room in between, and now there is none: give back what was to be left.
        const { size } = await file.stat();
        await file.truncate(Math.max(0, size - left));
      } finally {
        await file.close();
      }
    },
    empty: () => rm(filler, { force: true }),
    unmount() {
      spawnSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test that needs such a disk; where none may be mounted it is skipped, and its name says why. */
export function testOnSmallDisk(
  name: string,
  megabytes: number,
  run: (disk: SmallDisk) => Promise<void>,
  timeout = 60_000,
): void {
  const disk = mountSmallDisk(megabytes);
  if (disk) test(name, () => run(disk).finally(disk.unmount), timeout);
  else test.skip(`${name} (skipped: this user may not mount a disk)`, () => {});
}
