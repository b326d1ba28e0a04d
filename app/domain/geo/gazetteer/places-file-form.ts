import { z } from "zod";
import { plainText } from "../../text/plain-text.ts";
import { datums } from "../datum-names.ts";

/** The file comes beside it. */
export const placesFileForm = z.object({ datum: z.enum(datums, "field-needed") });

/** Bytes, and rows, of a file that the page takes; more is for the command line, which reads as it goes. */
export const largestPlacesFile = 16 * 1024 * 1024;
export const mostPlaces = 100_000;

export const placesFileFault = (bytes: Uint8Array) =>
  bytes.length === 0 ? "file-needed" : bytes.length > largestPlacesFile ? "file-too-large" : undefined;

/** Why an import is taken back; it stays beside it. */
export const undoPlacesForm = z.object({ reason: plainText(500) });
