import { parseUpload, type Upload } from "./parse-upload.ts";

type SentFile = { name: string; bytes: Uint8Array };
type PlanFiles = { files: SentFile[]; upload: Upload };

const mostFiles = 60;
const fields = ["document", "layers", "figures"];

/** The files of a form in which a plan is brought in, the document first. A name keeps its last part alone. */
export async function parsePlanFiles(request: Request): Promise<PlanFiles> {
  const found: { field: string; file: SentFile }[] = [];
  const upload = await parseUpload(
    request,
    async (field, bytes, name) => {
      const plain = name
        .replace(/^.*[\\/]/, "")
        .trim()
        .slice(-120);
      if (fields.includes(field) && bytes.length > 0)
        found.push({ field, file: { name: plain || field, bytes } });
      return undefined;
    },
    { files: mostFiles },
  );
  const files = fields.flatMap((field) => found.filter((one) => one.field === field).map(({ file }) => file));
  return { files, upload };
}
