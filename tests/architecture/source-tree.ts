import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type SourceFile = { path: string; text: string };

/** The text files below these folders of the repository, with paths from its root. A missing folder holds none. */
export function sourceFiles(folders: readonly string[], endings: RegExp, root = process.cwd()): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && endings.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Code and styles, tests among them. */
export const codeEndings = /[.](ts|tsx|mjs|js|css|sql)$/;

/** Whether a file is a test rather than part of the portal. */
export function isTest(path: string): boolean {
  return /[.](test|spec)[.]tsx?$/.test(path) || path.startsWith("tests/");
}
