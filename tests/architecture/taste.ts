import ts from "typescript";
import type { SourceFile } from "./source-tree.ts";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+(-[a-z0-9]+)*)*$/;
const timestamped = /^db\/migrations\/\d{8,14}[_-][a-z0-9_-]+[.]sql$/;
const rootEntries = [
  ...["app", "db", "public", "content", "tests", "node_modules"],
  ...["package.json", "package-lock.json", "tsconfig.json", "remix.config.js", "README.md", "LICENSE"],
];

/** What is wrong with the name of a file or of a folder on its way. */
export function nameFaults(path: string): string[] {
  if (timestamped.test(path)) return [];
  return path.split("/").flatMap((segment) => {
    const stem = segment.replace(/[.].*$/, "");
    if (/^(.*-)?(utils?|helpers?|misc)$|^(services?|common|lib|index)$|-service$/.test(stem)) {
      return [`${path}: "${stem}" says nothing`];
    }
    return segment === "README.md" || kebab.test(segment) ? [] : [`${path}: "${segment}" is not kebab-case`];
  });
}

/** Entries at the top of the repository that have no place there. Dotfiles and logs are settings and leftovers. */
export function strayRootEntries(entries: readonly string[]): string[] {
  return entries.filter(
    (entry) => !entry.startsWith(".") && !entry.endsWith(".log") && !rootEntries.includes(entry),
  );
}

/** Names, re-exports and casts that hide what a file holds. */
export function sourceFaults({ path, text }: SourceFile): string[] {
  if (!/[.](tsx?|mjs|js)$/.test(path)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = faultOf(node);
    if (what) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (isBarrel(file)) found.push(`${path} only passes others on`);
  for (const mute of text.match(/@ts-(ignore|expect-error|nocheck)/g) ?? []) found.push(`${path} ${mute}`);
  return found;
}

function faultOf(node: ts.Node): string | undefined {
  if (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text))
    return `interface ${node.name.text}`;
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.exportClause) return "export *";
  if (!ts.isAsExpression(node)) return undefined;
  if (node.type.kind === ts.SyntaxKind.NeverKeyword) return "as never";
  const inner = ts.isParenthesizedExpression(node.expression) ? node.expression.expression : node.expression;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword
    ? "as unknown as"
    : undefined;
}

function isBarrel(file: ts.SourceFile): boolean {
  const passesOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier;
  return file.statements.length > 0 && file.statements.every(passesOn);
}

/** Packages that a format file loads: one heavy library each, at most. */
export function packagesOf({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = file.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  return names.filter((name) => !/^([.#]|node:)/.test(name));
}

/** Lines of a file, not counting the end of the last one. */
export function lineCount(text: string): number {
  return text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
}

/** The value below which this share of the sorted numbers lies (0.5: the median). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
