import Docxtemplater from "docxtemplater";
import { lists, unknownPlaceholders } from "#app/domain/consultations/reports/templates/placeholders.ts";
import {
  listNames,
  type TemplateData,
  valuesOf,
} from "#app/domain/consultations/reports/templates/template-data.ts";
import { type Inspecting, tagInspector } from "./docx-tags.server.ts";
import { type DocxZip, docxZip } from "./docx-zip.server.ts";
import { xmlText } from "./xml-text.ts";

const main = "word/document.xml";
/** Private signs around the name of a field, where the values of each passage come while the document is written. */
const [opens, closes] = ["\ue0f0", "\ue0f1"];
const place = /\ue0f0(\w+)\ue0f1/g;

/** A template that was taken apart: its other parts, and its text around the piece that comes once for each passage. */
export type Template = {
  parts: Map<string, Uint8Array>;
  before: string;
  each: string;
  after: string;
};
export type TemplateFault = { problem: "unknown" | "broken" | "passages-twice"; where: string };

/** What is wrong with the placeholders of a template: names that nothing stands behind, ends that are missing. */
export function templateFaults(bytes: Uint8Array): TemplateFault[] {
  const inspector = tagInspector();
  try {
    opened(bytes, inspector.module);
    const faults = [...unknownPlaceholders(inspector.asked()), ...inspector.odd()];
    if (faults.length > 0) return faults.map((where) => ({ problem: "unknown", where }));
  } catch (error) {
    return complaints(error).map((where) => ({ problem: "broken", where }));
  }
  return takenApart(bytes, {}) ? [] : [{ problem: "passages-twice", where: "" }];
}

/**
 * Fills a template with everything but its passages. Rendered with one passage and with two, the piece by which the texts
 * differ is the one that comes again for each; undefined where passages stand in more than one place.
 */
export function takenApart(bytes: Uint8Array, data: TemplateData): Template | undefined {
  const [none, one, two, three] = [0, 1, 2, 3].map((many) => rendered(bytes, data, many));
  if (!none || !one || !two || !three) return undefined;
  const [whole, longer] = [textOf(one), textOf(two)];
  const length = longer.length - whole.length;
  let from = 0;
  while (from < whole.length && whole[from] === longer[from]) from += 1;
  const each = longer.slice(from, from + length);
  const template = { before: whole.slice(0, from), each, after: whole.slice(from) };
  if (template.before + each + each + template.after !== textOf(three)) return undefined;
  const others = partsOf(one);
  const isSame = (other: DocxZip) =>
    [...partsOf(other)].every(
      ([name, part]) => Buffer.compare(part, others.get(name) ?? Buffer.alloc(0)) === 0,
    );
  if (!isSame(two)) return undefined;
  return { parts: others, ...template };
}

/** The text with the passages in it, a batch at a time; where there are none, as it is rendered without. */
export async function* filledText(
  bytes: Uint8Array,
  data: TemplateData,
  batches: AsyncIterable<readonly Record<string, string>[]>,
): AsyncGenerator<string> {
  const template = takenApart(bytes, data);
  if (!template) throw new Error("passages stand in more than one place of the template");
  let isFirst = true;
  for await (const rows of batches) {
    for (const row of rows) {
      // The head ends somewhere in the first passage or behind it: its values come with the first row.
      yield fill(isFirst ? template.before : template.each, row);
      isFirst = false;
    }
  }
  if (isFirst) yield textOf(rendered(bytes, data, 0));
  else yield template.after.replace(place, "");
}

const fill = (xml: string, row: Record<string, string>) =>
  xml.replace(place, (_, field: string) =>
    xmlText(row[field] ?? "").replace(/\r\n?|\n/g, '</w:t><w:br/><w:t xml:space="preserve">'),
  );

function rendered(bytes: Uint8Array, data: TemplateData, passages: number): DocxZip {
  const fields = Object.keys(lists.passages.fields).map((field) => opens + field + closes);
  const rows = Array.from({ length: passages }, () => valuesOf("passages", fields));
  const own = Object.fromEntries(listNames("passages").map((name) => [name, rows]));
  return opened(bytes)
    .render({ ...data, ...own })
    .getZip();
}

function opened(bytes: Uint8Array, inspect?: Inspecting): Docxtemplater<DocxZip> {
  return new Docxtemplater(docxZip(bytes), {
    ...{ paragraphLoop: true, linebreaks: true, errorLogging: false, stripInvalidXMLChars: true },
    nullGetter: () => "",
    parser: (tag) => ({ get: (scope: unknown) => ownOf(scope, tag) }),
    modules: inspect ? [inspect] : [],
  });
}

/** A value's own field and nothing that every object has. */
function ownOf(scope: unknown, tag: string): unknown {
  return typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag)
    ? Reflect.get(scope, tag)
    : undefined;
}

const textOf = (zip: DocxZip) => zip.file(main)?.asText() ?? "";

const partsOf = (zip: DocxZip): Map<string, Uint8Array> =>
  new Map(
    Object.values(zip.files).flatMap((file) =>
      file.dir || file.name === main ? [] : [[file.name, file.asUint8Array()] as const],
    ),
  );

/** What the library says of tags that do not fit together, by the tags' names. */
function complaints(error: unknown): string[] {
  const properties: unknown = error instanceof Error ? Reflect.get(error, "properties") : undefined;
  const errors: unknown = ownOf(properties, "errors");
  const all = Array.isArray(errors) ? errors : [error];
  return all.map((one) => String(ownOf(ownOf(one, "properties"), "xtag") ?? ""));
}
