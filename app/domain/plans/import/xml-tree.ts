import { importLimits } from "./import-limits.ts";

/** An element by its name without prefix, as are its attributes. */
export type XmlElement = { name: string; attributes: Map<string, string>; children: (XmlElement | string)[] };
export type XmlRead =
  | { ok: true; root: XmlElement }
  | { ok: false; problem: "xml-broken" | "xml-declares-entities" | "xml-too-many-elements" };

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads XML as word processors write it: no document type, no entities but the five that XML itself has. */
export function readXml(text: string): XmlRead {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { ok: false, problem: "xml-declares-entities" };
  const top: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open = [top];
  token.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  let [end, elements] = [token.lastIndex, 0];
  for (let found = token.exec(text); found; found = token.exec(text)) {
    end = token.lastIndex;
    const [, cdata, closing, opening, attributes = "", alone, words] = found;
    const last = open.at(-1);
    if (!last || open.length > importLimits.depth) return { ok: false, problem: "xml-broken" };
    if (opening !== undefined) {
      elements += 1;
      if (elements > importLimits.xmlElements) return { ok: false, problem: "xml-too-many-elements" };
      const element: XmlElement = {
        name: local(opening),
        attributes: attributesIn(attributes),
        children: [],
      };
      last.children.push(element);
      if (alone === "") open.push(element);
    } else if (closing !== undefined) {
      if (last.name !== local(closing)) return { ok: false, problem: "xml-broken" };
      open.pop();
    } else if (cdata !== undefined) last.children.push(cdata);
    else if (words !== undefined) last.children.push(unescaped(words));
  }
  const root = top.children.find((child) => typeof child === "object");
  return end === text.length && open.length === 1 && root
    ? { ok: true, root }
    : { ok: false, problem: "xml-broken" };
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

const attributesIn = (text: string) =>
  new Map(
    [...text.matchAll(attribute)].map(([, name = "", one, other]) => [
      local(name),
      unescaped(one ?? other ?? ""),
    ]),
  );

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const unescaped = (text: string) =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole;
    const code = Number(decimal ?? `0x${hexadecimal}`);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

export const elementsIn = (element: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  (element?.children ?? []).flatMap((child) =>
    typeof child === "object" && (names.length === 0 || names.includes(child.name)) ? [child] : [],
  );

/** The first element by a way of names: `at(paragraph, "pPr", "pStyle")`. */
export const at = (element: XmlElement | undefined, ...way: string[]): XmlElement | undefined =>
  way.reduce<XmlElement | undefined>((found, name) => elementsIn(found, name)[0], element);

export const value = (element: XmlElement | undefined): string | undefined => element?.attributes.get("val");

/** Every element of these names, however deep, in their order. */
export function everyIn(element: XmlElement, ...names: string[]): XmlElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...everyIn(child, ...names),
  ]);
}

/** The letters in it, however deep. */
export const lettersIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : lettersIn(child))).join("");
