import { open } from "node:fs/promises";
import type { ReportedRefusal } from "#app/domain/needs/import/import-run.server.ts";
import { sayRefusal } from "./refusal-words.ts";

/** Shows refused rows on the error stream as they come and, with a path, keeps them there as CSV. */
export async function refusalReport(path: string | undefined) {
  const file = path === undefined ? undefined : await open(path, "w");
  const kept = file?.createWriteStream({ encoding: "utf8" });
  kept?.write("line,id,reason,words\n");
  return {
    add({ line, reason, sourceKey }: ReportedRefusal) {
      const words = sayRefusal(reason);
      process.stderr.write(`line ${line}${sourceKey ? ` (${sourceKey})` : ""}: ${words}\n`);
      kept?.write(`${[String(line), sourceKey ?? "", reason, words].map(cell).join(",")}\n`);
    },
    async close() {
      if (kept) await new Promise<void>((done) => kept.end(() => done()));
    },
  };
}

/** A cell that a spreadsheet takes for text, whatever a source calls its rows. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
