import { unzipSync } from "fflate";

/** Why a DOCX is refused; each is a key under `reasons.`. */
export type DocxRefusal =
  | "word-file-broken"
  | "word-file-runs-code"
  | "word-file-two-in-one"
  | "word-file-tracks-changes";

/** Files in the zip, and bytes that the parts which are looked into unpack to. */
const most = { files: 500, bytes: 48 * 1024 * 1024 };
const lookedInto = /^(\[Content_Types\]\.xml|word\/document\.xml|word\/_rels\/settings\.xml\.rels)$/;
const runs =
  /vbaProject|vbaData|\/activeX\/|\/embeddings\/|\/attachedToolbars|\.(bin|exe|dll|js|vbs|bat|cmd|ps1|hta)$/i;
/** Comments and changes that somebody would read who was not meant to. */
const told = /<w:(ins|del|moveFrom|moveTo|commentReference)[\s>]/;

/**
 * What can be told of a DOCX without opening it as Word does: one zip from its first byte to its last with a document in it, no
 * macros, embedded files or template from elsewhere, and neither comments nor tracked changes, which whoever downloads it would
 * read.
 */
export function docxFault(bytes: Uint8Array): DocxRefusal | undefined {
  if (!endsAsZip(bytes)) return "word-file-two-in-one";
  const parts = partsOf(bytes);
  const document = parts?.texts.get("word/document.xml");
  const types = parts?.texts.get("[Content_Types].xml");
  if (!parts || document === undefined || types === undefined) return "word-file-broken";
  const template = parts.texts.get("word/_rels/settings.xml.rels") ?? "";
  if (parts.names.some((name) => runs.test(name)) || /macroEnabled/i.test(types) || /External/.test(template))
    return "word-file-runs-code";
  return told.test(document) || parts.names.includes("word/comments.xml")
    ? "word-file-tracks-changes"
    : undefined;
}

function partsOf(bytes: Uint8Array): { names: string[]; texts: Map<string, string> } | undefined {
  const names: string[] = [];
  let size = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        const wanted = lookedInto.test(name);
        if (wanted) size += originalSize;
        return wanted && names.length <= most.files && size <= most.bytes;
      },
    });
    if (names.length > most.files || size > most.bytes) return undefined;
    const text = new TextDecoder();
    return {
      names,
      texts: new Map(Object.entries(unpacked).map(([name, part]) => [name, text.decode(part)])),
    };
  } catch {
    return undefined;
  }
}

/**
 * The list of what is in the zip begins where its closing record says, counted from the file's first byte, and reaches to that
 * record; nothing follows it. No PDF begins where readers look for one.
 */
function endsAsZip(bytes: Uint8Array): boolean {
  const end = bytes.length - 22;
  if (end < 0 || Buffer.from(bytes.subarray(0, 1024)).toString("latin1").includes("%PDF")) return false;
  const record = Buffer.from(bytes.subarray(end));
  if (record.readUInt32LE(0) !== 0x06054b50 || record.readUInt16LE(20) !== 0) return false;
  return record.readUInt32LE(16) + record.readUInt32LE(12) === end;
}
