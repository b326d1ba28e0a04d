import ts from "typescript";
import type { SourceFile } from "../architecture/source-tree.ts";

const spoken = [
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "alt",
  "title",
  "placeholder",
  "label",
];
const word = /\p{L}{2}|\p{Script=Han}/u;
const chinese = /\p{Script=Han}/u;

/** Words for people that stand in a page's code instead of the locales, each with its line. */
export function hardCodedWords({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const words of wordsAt(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${path}:${line} ${words.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Set(found)];
}

function wordsAt(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return word.test(withoutEntities(node.text)) ? [node.text] : [];
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
    return said(node.expression);
  if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText()) && node.initializer) {
    return ts.isJsxExpression(node.initializer) && node.initializer.expression
      ? said(node.initializer.expression)
      : said(node.initializer);
  }
  // Outside JSX only Chinese is certain to be meant for people.
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    return chinese.test(node.text) ? [node.text] : [];
  }
  return [];
}

/** Texts that an expression shows as they are: itself, its branches, its template's own words. */
function said(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return word.test(node.text) ? [node.text] : [];
  if (ts.isParenthesizedExpression(node)) return said(node.expression);
  if (ts.isConditionalExpression(node)) return [...said(node.whenTrue), ...said(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...saidOperand(node), ...said(node.right)];
  if (!ts.isTemplateExpression(node)) return [];
  const own = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  return own.filter((part) => word.test(part));
}

/** `a + "words"` and `a ?? "words"` show both sides; `state === "words" && …` shows the right one only. */
function saidOperand({ left, operatorToken }: ts.BinaryExpression): string[] {
  const shows = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
  return shows.includes(operatorToken.kind) ? said(left) : [];
}

function withoutEntities(text: string): string {
  return text.replace(/&#?\w+;/g, "");
}
