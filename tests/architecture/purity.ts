import ts from "typescript";
import { isTest, type SourceFile } from "./source-tree.ts";

/** Whether a file must be testable with plain values: domain and formats, where the name says nothing else. */
export function mustBePure(path: string): boolean {
  return /^app\/(domain|formats)\/.*[.]tsx?$/.test(path) && !/[.]server[.]/.test(path) && !isTest(path);
}

/** Where a pure file reads the clock, chance, the network or the process instead of taking a value. */
export function impurities({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node);
    if (what) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const impureMembers: Record<string, readonly string[]> = {
  Date: ["now"],
  Math: ["random"],
  performance: ["now", "timeOrigin"],
  crypto: ["randomUUID", "getRandomValues"],
};
const impureNames = [
  "fetch",
  "process",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "localStorage",
  "globalThis",
];

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) {
    return "new Date() without a time";
  }
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "Date() reads the clock";
  if (ts.isPropertyAccessExpression(node)) return member(node.expression.getText(), node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return member(node.expression.getText(), node.argumentExpression.text);
  }
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isObjectBindingPattern(node.name)) {
    const owner = node.initializer.getText();
    const taken = node.name.elements.map((element) => (element.propertyName ?? element.name).getText());
    return taken.map((name) => member(owner, name)).find((what) => what !== undefined);
  }
  if (ts.isIdentifier(node) && impureNames.includes(node.text) && isFreeName(node)) return node.text;
  return undefined;
}

function member(owner: string, name: string): string | undefined {
  return impureMembers[owner]?.includes(name) ? `${owner}.${name}` : undefined;
}

/** A name that is read, rather than one that names a property, a parameter or a declaration. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isCallExpression(parent) || ts.isElementAccessExpression(parent)) return true;
  return ts.isVariableDeclaration(parent) && parent.initializer === node;
}
