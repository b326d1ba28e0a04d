import { z } from "zod";
import { type LayerFields, layerFieldNames } from "./written-layer.ts";

const line = z.string().trim().max(300, "field-too-long").default("");
const shape = {
  ...{ plan: line, version: line, id: line, title: line, titleEn: line },
  ...{ tier: line, kind: line, parent: line, subject: line, sources: line },
};
/** The head of a plan as its bringer says it, for a document that has none; `plan` is one that is there already. */
export const saidForm = z.object(shape).transform((said) => filled(said));
export const isSaidField = (name: string) => Object.hasOwn(shape, name);
export type SaidHead = Partial<Record<keyof typeof shape, string>>;

const filled = <Said extends Record<string, string>>(said: Said): Partial<Said> => {
  const kept: Partial<Said> = {};
  for (const name in said) if (said[name] !== "") kept[name] = said[name];
  return kept;
};

/** `layer-3-name` is what is said of the layer in the third file. */
export const layerFieldName = (position: number, field: keyof LayerFields) => `layer-${position}-${field}`;

/** What is said of the layer in a file, out of all values of a form. */
export function saidOfLayer(values: Record<string, string[]>, position: number): LayerFields {
  const said: LayerFields = {};
  for (const field of layerFieldNames) {
    const text = values[layerFieldName(position, field)]?.[0]?.trim().slice(0, 120);
    if (text) said[field] = text;
  }
  return said;
}
