import { at, elementsIn, value, type XmlElement } from "./xml-tree.ts";

/** `level` is 0 for a chapter's heading, 1 for a clause's; `list` is the automatic numbering that a style brings. */
export type ParagraphStyle = { name: string; level: number | null; list: ListPlace | null };
/** `level` is open where a style names the list alone: that level counts which names `style`. */
export type ListPlace = { id: string; level: number | undefined; style?: string | undefined };

type Given = ParagraphStyle & { basedOn: string | undefined };

/** The paragraph styles of a document by their ids; what a style leaves open it has from the one it is based on. */
export function paragraphStyles(root: XmlElement | undefined): ReadonlyMap<string, ParagraphStyle> {
  const given = new Map(
    elementsIn(root, "style").map(
      (style) => [style.attributes.get("styleId") ?? "", givenStyle(style)] as const,
    ),
  );
  const settled = (id: string, steps = 0): ParagraphStyle => {
    const style = given.get(id);
    if (!style || steps > 20) return { name: "", level: null, list: null };
    const above = style.basedOn === undefined ? undefined : settled(style.basedOn, steps + 1);
    return {
      name: style.name,
      level: style.level ?? above?.level ?? null,
      list: settledList(style.list, above?.list ?? null, id),
    };
  };
  return new Map([...given.keys()].map((id) => [id, settled(id)]));
}

function givenStyle(style: XmlElement): Given {
  const name = value(at(style, "name")) ?? "";
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  const properties = at(style, "pPr");
  return {
    ...{ name, basedOn: value(at(style, "basedOn")), list: listPlace(properties) },
    level: named === undefined ? outlineLevel(properties) : Number(named) - 1,
  };
}

/** A style may name a level of the list that the one above it names. */
function settledList(own: ListPlace | null, above: ListPlace | null, style: string): ListPlace | null {
  if (own === null) return above;
  const id = own.id === "" ? above?.id : own.id;
  return id === undefined ? null : { id, level: own.level, style };
}

/** Level 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const level = Number(value(at(properties, "outlineLvl")) ?? Number.NaN);
  return level >= 0 && level < 9 ? level : null;
}

/** Number 0 takes a numbering away; without a number it is that of the style. */
export function listPlace(properties: XmlElement | undefined): ListPlace | null {
  const numbering = at(properties, "numPr");
  if (!numbering) return null;
  const level = value(at(numbering, "ilvl"));
  return {
    id: value(at(numbering, "numId")) ?? "",
    level: level === undefined ? undefined : Number(level) || 0,
  };
}
