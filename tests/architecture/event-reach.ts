import { posix } from "node:path";
import type { SourceFile } from "./source-tree.ts";

const appends = /\bappendEvents?\(/;

/** The paths of the files whose functions write an event, themselves or by a function that they call from another file. */
export function tellingFiles(files: readonly SourceFile[]): Set<string> {
  const telling = new Set(files.filter(({ text }) => appends.test(text)).map(({ path }) => path));
  for (let grown = true; grown; ) {
    const found = files.filter(
      (file) => !telling.has(file.path) && calledFrom(file).some((path) => telling.has(path)),
    );
    for (const { path } of found) telling.add(path);
    grown = found.length > 0;
  }
  return telling;
}

/** The files from which this one imports something that it calls. A type, or a name that is only passed on, does not count. */
export function calledFrom({ path, text }: SourceFile): string[] {
  const imports = [...text.matchAll(/^import \{([^}]+)\} from "([^"]+)";/gm)];
  return imports.flatMap(([, names = "", from = ""]) => {
    const called = names
      .split(",")
      .map((name) => name.trim().split(" as ").at(-1) ?? "")
      .some((name) => /^\w+$/.test(name) && new RegExp(`(?<!\\.)\\b${name}\\(`).test(text));
    return called ? [resolved(path, from)] : [];
  });
}

const resolved = (path: string, from: string) =>
  from.startsWith(".") ? posix.join(posix.dirname(path), from) : from.replace(/^#/, "");
