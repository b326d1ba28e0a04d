import { unzipSync } from "fflate";
import { type DocxRefusal, docxFault } from "../../../files/docx-check.server.ts";

export type TemplateRefusal = DocxRefusal | "template-too-large" | "template-fetches";

/** Bytes of a template, and of what it unpacks to. */
const most = { bytes: 5 * 1024 * 1024, unpacked: 40 * 1024 * 1024 };
/** What Word runs or fetches when a document is opened. */
const fields = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|MACROBUTTON|IMPORT|RD)\b/;
const fetching = /aFChunk|oleObject|attachedTemplate|subDocument|frame|externalLink|control/i;

/**
 * Why a file is no template: what is refused of every DOCX, and what would take something from elsewhere into a report: other
 * documents, pictures and templates by their address, fields that fetch or start something.
 */
export function templateRefusal(bytes: Uint8Array): TemplateRefusal | undefined {
  if (bytes.length > most.bytes) return "template-too-large";
  const fault = docxFault(bytes);
  if (fault) return fault;
  let unpacked = 0;
  const texts = Object.entries(
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return unpacked <= most.unpacked && /[.](xml|rels)$/.test(name);
      },
    }),
  ).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
  if (unpacked > most.unpacked) return "template-too-large";
  return texts.some(([name, text]) => (name.endsWith(".rels") ? leadsElsewhere(text) : fetches(text)))
    ? "template-fetches"
    : undefined;
}

const leadsElsewhere = (rels: string) =>
  (rels.match(/<(\w+:)?Relationship\b[^>]*>/g) ?? []).some(
    (one) => (/TargetMode\s*=\s*["']External/i.test(one) && !isWebLink(one)) || fetching.test(typeOf(one)),
  );

const typeOf = (relationship: string) => /\bType\s*=\s*["']([^"']*)/.exec(relationship)?.[1] ?? "";
const isWebLink = (relationship: string) =>
  /\/hyperlink$/.test(typeOf(relationship)) && /\bTarget\s*=\s*["'](https?:|mailto:)/i.test(relationship);

/** Fields may be cut into several runs: their text is joined first. */
function fetches(xml: string): boolean {
  if (/<w:(altChunk|object|control|subDoc)[\s>/]/.test(xml)) return true;
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)/g)].map(([, instruction]) => instruction);
  const cut = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, part]) => part).join("");
  return [...simple, cut].some((instruction) => fields.test((instruction ?? "").toUpperCase()));
}
