import { unzipSync, zipSync } from "fflate";
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
  const parts = templateParts(bytes);
  if (!parts.ok) return parts.fault;
  const texts = Object.entries(parts.parts).filter(([name]) => /[.](xml|rels)$/i.test(name));
  return texts.some(([name, part]) => {
    const text = plainXml(part);
    return text === undefined || (/[.]rels$/i.test(name) ? leadsElsewhere(text) : fetches(text));
  })
    ? "template-fetches"
    : undefined;
}

/** A template packed anew: whoever opens it later finds the parts that were looked through, and as many bytes as were counted. */
export function repacked(bytes: Uint8Array): Uint8Array | undefined {
  const parts = templateParts(bytes);
  return parts.ok ? zipSync(parts.parts, { mtime: new Date(2000, 0, 1) }) : undefined;
}

type Parts = { ok: true; parts: Record<string, Uint8Array> } | { ok: false; fault: TemplateRefusal };

function templateParts(bytes: Uint8Array): Parts {
  if (bytes.length > most.bytes) return { ok: false, fault: "template-too-large" };
  const fault = docxFault(bytes);
  if (fault) return { ok: false, fault };
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return unpacked <= most.unpacked;
      },
    });
    return unpacked > most.unpacked ? { ok: false, fault: "template-too-large" } : { ok: true, parts };
  } catch {
    return { ok: false, fault: "word-file-broken" };
  }
}

/** The text of a part with its signs as they are read; undefined for one that could say the same in another way: not in UTF-8, or with entities of its own. */
function plainXml(part: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(part);
  const isOdd = /[\0\ufffd]|<!DOCTYPE|^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text);
  return isOdd
    ? undefined
    : text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, plain) =>
        String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(plain), 0x10ffff)),
      );
}

const leadsElsewhere = (rels: string) =>
  (rels.match(/<([^\s:<>]+:)?Relationship\b[^>]*>/g) ?? []).some(
    (one) => (/TargetMode\s*=\s*["']External/i.test(one) && !isWebLink(one)) || fetching.test(typeOf(one)),
  );

const typeOf = (relationship: string) => /\bType\s*=\s*["']([^"']*)/.exec(relationship)?.[1] ?? "";
const isWebLink = (relationship: string) =>
  /\/hyperlink$/.test(typeOf(relationship)) && /\bTarget\s*=\s*["'](https?:|mailto:)/i.test(relationship);

/** Fields may be cut into several runs: their text is joined first. */
function fetches(xml: string): boolean {
  if (/<([^\s:<>]+:)?(altChunk|object|control|subDoc)[\s>/]/.test(xml)) return true;
  const simple = [...xml.matchAll(/[\s:]instr\s*=\s*["']([^"']*)/g)].map(([, instruction]) => instruction);
  const cut = [...xml.matchAll(/<(?:[^\s:<>]+:)?instrText[^>]*>([^<]*)/g)].map(([, part]) => part).join("");
  return [...simple, cut].some((instruction) => fields.test((instruction ?? "").toUpperCase()));
}
