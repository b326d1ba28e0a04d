import { chineseNumeral } from "./chinese-number.ts";
import type { ListPlace } from "./docx-styles.ts";
import { at, elementsIn, value, type XmlElement } from "./xml-tree.ts";

/** What Word puts before a paragraph that it numbers itself; a bullet is none. */
export type ListLabel = { bullet: boolean; text: string };
type Level = { start: number; format: string; text: string };
type List = { abstract: string; levels: Map<number, Level>; restarts: Map<number, number> };

/** Counts through the automatic numbering of a document: called once for each numbered paragraph, in their order. */
export function listNumbers(root: XmlElement | undefined): (place: ListPlace) => ListLabel | undefined {
  const lists = listsIn(root);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ id, level }) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return undefined;
    const counts = counters.get(list.abstract) ?? new Map<number, number>();
    counters.set(list.abstract, counts);
    if (!begun.has(id)) for (const [at, start] of list.restarts) counts.set(at, start - 1);
    begun.add(id);
    counts.set(level, (counts.get(level) ?? own.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    if (own.format === "bullet") return { bullet: true, text: "" };
    const text = own.text.replaceAll(/%([1-9])/g, (_place, digit) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      return of ? numeral(counts.get(at) ?? of.start, of.format) : "";
    });
    return { bullet: false, text: text.trim() };
  };
}

function listsIn(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    elementsIn(root, "abstractNum").map((abstract) => [
      abstract.attributes.get("abstractNumId") ?? "",
      levelsIn(abstract),
    ]),
  );
  return new Map(
    elementsIn(root, "num").map((list) => {
      const abstract = value(at(list, "abstractNumId")) ?? "";
      const overrides = elementsIn(list, "lvlOverride");
      const levelOf = (override: XmlElement) => Number(override.attributes.get("ilvl") ?? 0);
      const restarts = overrides.flatMap((override) => {
        const start = value(at(override, "startOverride"));
        return start === undefined ? [] : [[levelOf(override), Number(start)] as const];
      });
      const levels = new Map([
        ...(abstracts.get(abstract) ?? []),
        ...overrides.flatMap((one) => [...levelsIn(one)]),
      ]);
      return [list.attributes.get("numId") ?? "", { abstract, levels, restarts: new Map(restarts) }];
    }),
  );
}

const levelsIn = (parent: XmlElement) =>
  new Map(
    elementsIn(parent, "lvl").map((level): [number, Level] => [
      Number(level.attributes.get("ilvl") ?? 0),
      {
        start: Number(value(at(level, "start")) ?? 1),
        format: value(at(level, "numFmt")) ?? "decimal",
        text: value(at(level, "lvlText")) ?? "",
      },
    ]),
  );

function numeral(number: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|korean)|^ideograph/i.test(format)) return chineseNumeral(number);
  if (format === "lowerLetter") return String.fromCharCode(96 + Math.min(26, Math.max(1, number)));
  if (format === "upperLetter") return String.fromCharCode(64 + Math.min(26, Math.max(1, number)));
  return format === "none" ? "" : String(number);
}
