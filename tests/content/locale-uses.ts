import ts from "typescript";
import type { SourceFile } from "../architecture/source-tree.ts";

/** What one file asks of the locales. */
export type Uses = {
  /** Keys that must exist: `t("area.key")`, and `reasons.<reason>` of refusals. */
  asked: { key: string; at: string }[];
  /** Patterns that must match some key: t(`area.state.${state}`). */
  patterns: { pattern: RegExp; at: string }[];
  /** Every other literal and template, which uses a key if one is spelt so. */
  literals: Set<string>;
  templates: RegExp[];
};

/** Reads the uses of one file. Refusals count in the domain only: elsewhere a `reason` may be another's word. */
export function usesIn({ path, text }: SourceFile): Uses {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const uses: Uses = { asked: [], patterns: [], literals: new Set(), templates: [] };
  const visit = (node: ts.Node): void => {
    const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isStringLiteralLike(node)) {
      uses.literals.add(node.text);
      if (isAsked(node)) uses.asked.push({ key: node.text, at });
      if (path.startsWith("app/domain/") && isRefusal(node))
        uses.asked.push({ key: `reasons.${node.text}`, at });
    }
    if (ts.isTemplateExpression(node)) {
      const pattern = patternOf(node);
      if (isAsked(node)) uses.patterns.push({ pattern, at });
      if (/^[\w-]+[.]/.test(node.head.text)) uses.templates.push(pattern);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** Keys that code asks for and no locale has. */
export function missingKeys(uses: readonly Uses[], keys: readonly string[]): string[] {
  const known = new Set(keys);
  return uses.flatMap(({ asked, patterns }) => [
    ...asked.filter(({ key }) => !known.has(key)).map(({ key, at }) => `${at} ${key}`),
    ...patterns
      .filter(({ pattern }) => !keys.some((key) => pattern.test(key)))
      .map(({ pattern, at }) => `${at} ${pattern.source}`),
  ]);
}

/** Keys that no code asks for, neither by a literal, nor by a template, nor as the reason of a refusal. */
export function unusedKeys(uses: readonly Uses[], keys: readonly string[]): string[] {
  const literals = new Set(uses.flatMap((use) => [...use.literals]));
  const templates = uses.flatMap((use) => use.templates);
  const reason = (key: string) => key.startsWith("reasons.") && literals.has(key.slice("reasons.".length));
  return keys.filter(
    (key) => !literals.has(key) && !reason(key) && !templates.some((pattern) => pattern.test(key)),
  );
}

/** Whether this text, or the branch of a choice that holds it, is the first argument of a translation. */
function isAsked(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isAsked(parent);
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isAsked(parent);
  return ts.isCallExpression(parent) && parent.arguments[0] === node && translates(parent.expression);
}

/** `t`, `translate`, `page.t`, and `i18n.translate(lang)` called with a key. */
function translates(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return called.text === "t" || called.text === "translate";
  if (ts.isPropertyAccessExpression(called)) return called.name.text === "t";
  if (!ts.isCallExpression(called)) return false;
  const maker = called.expression;
  return ts.isPropertyAccessExpression(maker) && maker.name.text === "translate";
}

/** `refuse("late")`, `{ ok: false, reason: "late" }`, `type AnswerRefusal = "late"` and `Decision<Value, "late">`. */
function isRefusal(node: ts.StringLiteralLike): boolean {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(node.text)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent))
    return parent.expression.getText() === "refuse" && parent.arguments[0] === node;
  if (ts.isLiteralTypeNode(parent)) return namesRefusals(parent);
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === "reason" && besideNotOk(parent);
  return false;
}

/** Whether a literal type is one of a union of refusals, by the union's name or its place. */
function namesRefusals(literal: ts.TypeNode): boolean {
  const whole = ts.isUnionTypeNode(literal.parent) ? literal.parent : literal;
  const { parent } = whole;
  if (ts.isTypeAliasDeclaration(parent)) return /Refusal$/.test(parent.name.text);
  if (!ts.isTypeReferenceNode(parent)) return false;
  return /^(Refusal|Decision)$/.test(parent.typeName.getText()) && parent.typeArguments?.at(-1) === whole;
}

/** `{ ok: false, reason }` is a refusal; a reason that stands alone may be someone's own words. */
function besideNotOk(property: ts.PropertyAssignment): boolean {
  return property.parent.properties.some((other) => /^ok:\s*false$/.test(other.getText()));
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const rest = template.templateSpans.map((span) => `[^.]+${plain(span.literal.text)}`).join("");
  return new RegExp(`^${plain(template.head.text)}${rest}$`);
}
