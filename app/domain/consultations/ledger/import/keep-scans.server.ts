import { unzipSync } from "fflate";
import type { Deps } from "#app/platform/deps.ts";
import { type KeptDocument, keepDocument } from "../../../files/keep-document.server.ts";
import { importLimits } from "./import-limits.ts";
import { scanName } from "./read-row.ts";

/** A scan by its name as rows name it: kept, or of a kind that is not taken. */
export type Scans = Map<string, KeptDocument | undefined>;
type Kept = { ok: true; scans: Scans } | { ok: false; fault: "scans-not-understood" | "scans-too-large" };

/** Keeps those scans of a zip that rows name, each looked at as one that comes alone. */
export async function keepScans(
  deps: Pick<Deps, "files">,
  zip: Uint8Array,
  named: ReadonlySet<string>,
): Promise<Kept> {
  let [files, size] = [0, 0];
  const isWithin = () => files <= importLimits.scans && size <= importLimits.scanBytes;
  const scans: Scans = new Map();
  try {
    const unpacked = unzipSync(zip, {
      filter({ name, originalSize }) {
        files += 1;
        if (!named.has(scanName(fileName(name)))) return false;
        size += originalSize;
        return isWithin();
      },
    });
    if (!isWithin()) return { ok: false, fault: "scans-too-large" };
    for (const [name, bytes] of Object.entries(unpacked)) {
      const kept = await keepDocument(deps, bytes);
      scans.set(scanName(fileName(name)), kept.ok ? kept.document : undefined);
    }
    return { ok: true, scans };
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "number")
      return { ok: false, fault: "scans-not-understood" };
    throw error;
  }
}

/** Names that a zip does not say to be UTF-8 come byte by byte: UTF-8 all the same, or GB18030 as Windows writes it. */
function fileName(name: string): string {
  const codes = Array.from({ length: name.length }, (_, at) => name.charCodeAt(at));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  const bytes = Uint8Array.from(codes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
