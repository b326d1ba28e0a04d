import type { ImportCounts } from "#app/domain/needs/import/import-run.server.ts";
import type { SourceFile } from "#app/domain/needs/import/source-file.server.ts";
import type { Cli } from "./command.ts";

/** Milliseconds between two lines of progress. */
const every = 1000;

/** Shows about once a second on the error stream how far a file is read: a line each time, so that a log keeps them too. */
export function progressShown(
  { t, note }: Pick<Cli, "t" | "note">,
  file: Pick<SourceFile, "bytes" | "bytesRead">,
) {
  let counts: ImportCounts | undefined;
  const timer = setInterval(() => {
    const share = file.bytes === 0 ? 100 : Math.floor((file.bytesRead() / file.bytes) * 100);
    note(t("import.progress", { share, rows: counts?.rows ?? 0, refused: counts?.refused ?? 0 }));
  }, every);
  return {
    show(reached: ImportCounts) {
      counts = reached;
    },
    end() {
      clearInterval(timer);
    },
  };
}
