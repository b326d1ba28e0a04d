import { open } from "node:fs/promises";
import type { ReportedRefusal } from "#app/domain/needs/import/import-run.server.ts";
import type { Cli } from "./command.ts";

/** Shows refused rows on the error stream as they come and, with a path, keeps them there as CSV. */
export async function refusalReport({ t, note }: Pick<Cli, "t" | "note">, path: string | undefined) {
  const file = path === undefined ? undefined : await open(path, "w");
  const kept = file?.createWriteStream({ encoding: "utf8" });
  kept?.write("line,id,reason,words\n");
  /** `date-missing:submitted_at` → `submitted_at: …`; several on one line are parted by `; `. */
  const say = (reasons: string) =>
    reasons
      .split("; ")
      .map((reason) => {
        const [fault = "", field] = reason.split(":");
        return field ? `${field}: ${t(`import.fault.${fault}`)}` : t(`import.fault.${fault}`);
      })
      .join("; ");
  return {
    add({ line, reason, sourceKey }: ReportedRefusal) {
      const why = say(reason);
      note(t("import.refused", { line, id: sourceKey ?? t("import.no-id"), why }));
      kept?.write(`${[String(line), sourceKey ?? "", reason, why].map(cell).join(",")}\n`);
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
