import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run: what one file made, the others copy. */
    templates: string;
  }
}

export default function prepare({ provide }: TestProject) {
  mkdirSync(resolve(".test"), { recursive: true });
  const folder = mkdtempSync(join(resolve(".test"), "templates-"));
  provide("templates", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
