import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "vitest";

const folder = ["../shared/data", "../../shared/data"].map((path) => resolve(path)).find(existsSync);

/** The path of a file of real data beside the repository; it never comes into it. */
export const sharedData = (name: string) => resolve(folder ?? "../shared/data", name);

/** A test on real data: where the folder is not there it is skipped, and its name says why. */
export function testOnSharedData(name: string, run: () => Promise<void>, timeout?: number): void {
  if (folder) test(name, run, timeout);
  else test.skip(`${name} (skipped: no ../shared/data beside the repository)`, run);
}
