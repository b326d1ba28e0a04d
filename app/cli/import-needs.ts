import { type ImportOutcome, importNeeds } from "#app/domain/needs/import/import-needs.server.ts";
import { openSourceFile } from "#app/domain/needs/import/source-file.server.ts";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import type { Cli, CliCommand } from "./command.ts";
import { type ImportCall, importArguments } from "./import-arguments.ts";
import { readCrosswalk, readOffice, territoriesFor } from "./import-files.ts";
import { progressShown } from "./import-progress.ts";
import { refusalReport } from "./refusal-report.ts";

/** Takes needs over from another system: 0 also with refused rows, 1 when a file cannot be used. */
export const importNeedsCommand: CliCommand = {
  usage:
    "FILE --from boston311|messages|open311|csv [--territories FILE.geojson] [--refusals FILE.csv] [--dry-run] [--json]",
  about: "cli.about.import-needs",
  details: "import.details",
  async run(cli, args) {
    const call = importArguments(cli, args);
    try {
      return await run(cli, call);
    } catch (error) {
      if (!isFileProblem(error)) throw error;
      cli.note(cli.t("import.unreadable", { what: error.message }));
      return 1;
    }
  },
};

async function run(cli: Cli, call: ImportCall): Promise<number> {
  const { source, dryRun } = call;
  const file = await openSourceFile(call.path);
  const deps = await cli.open();
  const territories = await territoriesFor(cli, deps.db, call);
  if (!territories) return 1;
  const crosswalk = await readCrosswalk(deps.db, source);
  const office = await readOffice();
  const report = await refusalReport(cli, call.refusals);
  const progress = progressShown(cli, file);
  try {
    const job = { source, file, territories, crosswalk, office, dryRun };
    const outcome = await importNeeds(deps, job, { refused: report.add, progress: progress.show });
    if (outcome.ok && !dryRun) await indexAll(deps, searched);
    return tell(cli, call, outcome);
  } finally {
    progress.end();
    await report.close();
  }
}

function tell({ t, say, note }: Cli, { path, dryRun, json }: ImportCall, outcome: ImportOutcome): number {
  if (!outcome.ok) {
    note(
      outcome.fault === "columns-missing"
        ? t("import.columns-missing", { path, columns: outcome.missing.join(", ") })
        : t("import.busy", { path }),
    );
    return 1;
  }
  const { counts, notes, outside, resumed } = outcome;
  for (const [name, rows] of Object.entries(notes)) note(t(`import.note.${name}`, { rows }));
  if (outside > 0) note(t("import.outside", { rows: outside }));
  if (resumed) note(t("import.resumed"));
  if (dryRun) note(t("import.dry-run"));
  const { imported, updated, unchanged, refused, rows } = counts;
  say(json ? JSON.stringify({ imported, updated, unchanged, refused, rows }) : t("import.counts", counts));
  return 0;
}

/** A file that is not there, may not be read, or breaks off while packed. */
function isFileProblem(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /^(ENOENT|EACCES|EISDIR|ENOTDIR|Z_DATA_ERROR|Z_BUF_ERROR)$/.test(String(Reflect.get(error, "code")))
  );
}
