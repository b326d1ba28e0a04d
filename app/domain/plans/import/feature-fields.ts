import { controlLineOf, isLandUse } from "../layer-codes.ts";
import type { LayerKind } from "../plan-terms.ts";
import type { Notes } from "./import-problem.ts";

export type FeatureFields = Record<"code" | "name" | "nameEn", string> &
  Record<"key" | "clause", string | null>;

/** What the fields of a feature are called by different makers, whatever their case. */
const titles = {
  key: ["key", "bsm", "标识码", "编号"],
  code: ["code", "dlbm", "yddm", "代码", "用地代码"],
  name: ["name", "mc", "名称"],
  nameEn: ["nameen", "name_en", "英文名称", "英文"],
  clause: ["clause", "条文", "条款"],
};

/** Reads what is said of a feature; undefined when something is missing or wrong, which is then written down. */
export function featureFields(
  properties: Record<string, unknown>,
  kind: LayerKind,
  where: { at: number; feature: number },
  notes: Notes,
): FeatureFields | undefined {
  const { at, feature } = where;
  const given = new Map(
    Object.entries(properties).map(([title, value]) => [title.toLowerCase(), textOf(value)]),
  );
  const field = (name: keyof typeof titles) =>
    titles[name].map((title) => given.get(title) ?? "").find((text) => text !== "") ?? "";
  const [name, written, key] = [field("name"), field("code"), field("key") || null];
  const code = kind === "control-line" ? (controlLineOf(written) ?? written) : written;
  const before = notes.problems.length;
  if (name === "") notes.add(at, "feature-name-missing", { feature });
  else if (/^[?？]+$|\uFFFD/.test(name))
    notes.add(at, "feature-text-lost", { feature, name: name.slice(0, 40) });
  if (code === "") notes.add(at, "feature-code-missing", { feature });
  else if (!isKnown(kind, code)) notes.add(at, "feature-code-unknown", { feature, code: code.slice(0, 40) });
  if (key !== null && !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(key))
    notes.add(at, "key-not-understood", { feature, key: key.slice(0, 40) });
  if (notes.problems.length > before) return undefined;
  return { code, name, nameEn: field("nameEn") || name, key, clause: field("clause") || null };
}

const textOf = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? plainWords(String(value)) : "";

/** On one line and without signs that nobody sees. */
const plainWords = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .slice(0, 200);

function isKnown(kind: LayerKind, code: string): boolean {
  if (kind === "zone") return isLandUse(code);
  return kind === "control-line" ? controlLineOf(code) !== undefined : code.length <= 40;
}
