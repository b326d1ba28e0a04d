import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";

/** What one form with files may weigh, in bytes. */
export const largestUpload = 76 * 1024 * 1024;
const mostFiles = 20;
/** Beside what a questionnaire asks. */
const mostFields = 200;

/** How many files a form may bring, and how many fields beside the usual ones. */
export type UploadLimits = { files?: number; moreFields?: number };

export type Upload =
  | { ok: true; form: FormData }
  | { ok: false; reason: "upload-too-large" | "too-many-photos" | "upload-not-understood" };

/**
 * Reads a form that may bring files; each is handed to `keep` as it arrives, and what `keep` answers stands in its place.
 * An empty file field is skipped.
 */
export async function parseUpload(
  request: Request,
  keep: (field: string, bytes: Uint8Array, name: string) => Promise<string | undefined>,
  { files = mostFiles, moreFields = 0 }: UploadLimits = {},
): Promise<Upload> {
  const limits = {
    ...{ maxFiles: files, maxFileSize: largestUpload, maxParts: mostFields + moreFields },
    ...{ maxTotalSize: largestUpload, maxHeaderSize: 8 * 1024 },
  };
  try {
    const form = await parseFormData(request, limits, async (file) =>
      file.size === 0 && file.name === "" ? undefined : keep(file.fieldName, await bytesOf(file), file.name),
    );
    return { ok: true, form };
  } catch (error) {
    if (isTooLarge(error)) return { ok: false, reason: "upload-too-large" };
    if (error instanceof MaxFilesExceededError) return { ok: false, reason: "too-many-photos" };
    if (isNotUnderstood(error)) return { ok: false, reason: "upload-not-understood" };
    throw error;
  }
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

const isTooLarge = (error: unknown) =>
  error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError;

/** The parser's own complaints: too many parts, headers beyond measure, a body that is no form. */
const isNotUnderstood = (error: unknown) =>
  error instanceof FormDataParseError || (error instanceof Error && /^Max\w+ExceededError$/.test(error.name));
