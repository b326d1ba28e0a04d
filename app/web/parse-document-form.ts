import type { z } from "zod";
import type { Decision } from "#app/domain/decision.ts";
import { checkForm, type FormAgain, valuesOf } from "./parse-form.ts";
import { parseUpload, type UploadLimits } from "./parse-upload.ts";

type Parsed<Value, Document> =
  | { ok: true; value: Value; values: FormAgain["values"]; document: Document | undefined }
  | ({ ok: false } & FormAgain);

/** Reads a form with one file in its field `document`; what is wrong with the file stands beside what is wrong with the words. */
export async function parseDocumentForm<Shape extends z.ZodType, Document>(
  request: Request,
  shape: Shape,
  keep: (bytes: Uint8Array) => Promise<Decision<{ document: Document }, string>>,
  limits?: UploadLimits,
): Promise<Parsed<z.output<Shape>, Document>> {
  const kept: Document[] = [];
  const refused: string[] = [];
  const take = async (field: string, bytes: Uint8Array) => {
    if (field !== "document" || kept.length > 0 || bytes.length === 0) return undefined;
    const outcome = await keep(bytes);
    if (outcome.ok) kept.push(outcome.document);
    else refused.push(outcome.reason);
    return undefined;
  };
  const upload = await parseUpload(request, take, limits);
  if (!upload.ok) return { ok: false, values: {}, errors: {}, reason: upload.reason };
  const form = checkForm(upload.form, shape);
  const [reason] = refused;
  if (reason || !form.ok) {
    const errors = form.ok ? {} : form.errors;
    return { ok: false, values: valuesOf(upload.form), errors, ...(reason ? { reason } : {}) };
  }
  return { ok: true, value: form.value, values: form.values, document: kept[0] };
}
