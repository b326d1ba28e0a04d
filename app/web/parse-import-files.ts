import { parseUpload } from "./parse-upload.ts";

type SentFile = { name: string; bytes: Uint8Array };
type ImportFiles = { table: SentFile; scan: SentFile | undefined; scans: SentFile | undefined };

/** The files of a form in which a table of contributions is brought in: the table, and one scan for all rows or a zip of them. */
export async function parseImportFiles(
  request: Request,
): Promise<{ ok: true; files: ImportFiles } | { ok: false; reason: string }> {
  const found: Partial<Record<string, SentFile>> = {};
  const upload = await parseUpload(request, async (field, bytes, name) => {
    if (bytes.length > 0) found[field] ??= { name: name.replace(/^.*[\\/]/, ""), bytes };
    return undefined;
  });
  if (!upload.ok) return upload;
  const { table, scan, scans } = found;
  return table ? { ok: true, files: { table, scan, scans } } : { ok: false, reason: "document-needed" };
}
