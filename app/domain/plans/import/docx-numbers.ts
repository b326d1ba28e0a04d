import { numeral } from "./docx-numerals.ts";
import type { ListPlace } from "./docx-styles.ts";
import { at, elementsIn, value, type XmlElement } from "./xml-tree.ts";

/** What Word puts before a paragraph that it numbers itself; a bullet is none. */
export type ListLabel = { bullet: boolean; text: string };
type Level = {
  start: number;
  format: string;
  text: string;
  /** It begins anew after a paragraph of a level above this one: 0 never, its own place after any above it. */
  restart: number;
  /** All numbers in it are Arabic. */
  isPlain: boolean;
  style: string | undefined;
};
type Levels = ReadonlyMap<number, Level>;
type List = { abstract: string; levels: Levels; restarts: ReadonlyMap<number, number> };

/** Counts through the automatic numbering of a document: called once for each numbered paragraph, in their order. */
export function listNumbers(root: XmlElement | undefined): (place: ListPlace) => ListLabel | undefined {
  const lists = listsIn(root);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ id, level, style }) => {
    const list = lists.get(id);
    const place = level ?? levelOfStyle(list?.levels, style);
    const own = list?.levels.get(place);
    if (!list || !own) return undefined;
    const counts = counters.get(list.abstract) ?? new Map<number, number>();
    counters.set(list.abstract, counts);
    if (!begun.has(id)) for (const [at, start] of list.restarts) counts.set(at, start - 1);
    begun.add(id);
    counts.set(place, (counts.get(place) ?? own.start - 1) + 1);
    for (const deeper of [...counts.keys()])
      if (deeper > place && place < (list.levels.get(deeper)?.restart ?? deeper)) counts.delete(deeper);
    if (own.format === "bullet") return { bullet: true, text: "" };
    const text = own.text.replaceAll(/%([1-9])/g, (_place, digit) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      return of ? numeral(counts.get(at) ?? of.start, own.isPlain ? "decimal" : of.format) : "";
    });
    return { bullet: false, text: text.trim() };
  };
}

/** A style that names a list and no level stands on that which names the style. */
const levelOfStyle = (levels: Levels = new Map(), style: string | undefined) =>
  [...levels].find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0;

function listsIn(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = abstractsIn(root);
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

/** Numberings by their ids; one that stands for a list style has the levels of the numbering which that style is. */
function abstractsIn(root: XmlElement | undefined): ReadonlyMap<string, Levels> {
  const all = elementsIn(root, "abstractNum");
  const ofStyle = new Map(all.map((one) => [value(at(one, "styleLink")), levelsIn(one)]));
  return new Map(
    all.map((one) => {
      const linked = value(at(one, "numStyleLink"));
      const levels = (linked === undefined ? undefined : ofStyle.get(linked)) ?? levelsIn(one);
      return [one.attributes.get("abstractNumId") ?? "", levels];
    }),
  );
}

const levelsIn = (parent: XmlElement): Levels =>
  new Map(
    elementsIn(parent, "lvl").map((level): [number, Level] => {
      const place = Number(level.attributes.get("ilvl") ?? 0);
      const plain = at(level, "isLgl");
      return [
        place,
        {
          start: Number(value(at(level, "start")) ?? 1),
          format: value(at(level, "numFmt")) ?? "decimal",
          text: value(at(level, "lvlText")) ?? "",
          restart: Number(value(at(level, "lvlRestart")) ?? place),
          isPlain: plain !== undefined && !["0", "false", "off"].includes(value(plain) ?? "1"),
          style: value(at(level, "pStyle")),
        },
      ];
    }),
  );
