import { unzipSync } from "fflate";
import { importLimits } from "./import-limits.ts";
import type { Notes } from "./import-problem.ts";

/**
 * The files of a zip that are wanted, by name. No more is unpacked than the limits allow: sizes are added up as the zip states
 * them, and a file never grows beyond what was stated.
 */
export function unpackZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  notes: Notes,
  broken: "zip-broken" | "docx-broken" = "zip-broken",
): Map<string, Uint8Array> | undefined {
  let [files, size] = [0, 0];
  const isWithin = () => files <= importLimits.zipFiles && size <= importLimits.zipBytes;
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        files += 1;
        const wanted = isWanted(name);
        if (wanted) size += originalSize;
        return wanted && isWithin();
      },
    });
    if (files > importLimits.zipFiles) notes.add(null, "zip-too-many-files", { most: importLimits.zipFiles });
    else if (!isWithin()) notes.add(null, "zip-too-large", { most: importLimits.zipBytes / 1024 / 1024 });
    else return new Map(Object.entries(unpacked));
  } catch {
    notes.add(null, broken);
  }
  return undefined;
}

/** Bytes that a zip says it unpacks to; 0 of what is no zip. */
export function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        return false;
      },
    });
  } catch {
    return size;
  }
  return size;
}
