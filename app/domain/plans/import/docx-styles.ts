import { at, elementsIn, value, type XmlElement } from "./xml-tree.ts";

/** `level` is 0 for a chapter's heading, 1 for a clause's; `list` is the automatic numbering that a style brings. */
export type ParagraphStyle = { name: string; level: number | null; list: ListPlace | null };
export type ListPlace = { id: string; level: number };

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
      list: style.list ?? above?.list ?? null,
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

/** Level 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const level = Number(value(at(properties, "outlineLvl")) ?? Number.NaN);
  return level >= 0 && level < 9 ? level : null;
}

/** Number 0 takes a numbering away. */
export function listPlace(properties: XmlElement | undefined): ListPlace | null {
  const numbering = at(properties, "numPr");
  const id = value(at(numbering, "numId"));
  return id === undefined ? null : { id, level: Number(value(at(numbering, "ilvl")) ?? 0) || 0 };
}
