import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Crosswalk, crosswalkShape } from "#app/domain/needs/import/crosswalk.ts";
import { type ImportOutcome, importNeeds } from "#app/domain/needs/import/import-needs.server.ts";
import { type ImportSource, importSources, type SourceUnit } from "#app/domain/needs/import/imported-need.ts";
import type { ImportDeps } from "#app/domain/needs/import/keep-new-needs.server.ts";
import { keepTerritories, standingTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import { openSourceFile } from "#app/domain/needs/import/source-file.server.ts";
import { type TerritoryFeature, territoryFeatures } from "#app/domain/needs/import/territory-features.ts";
import { progressShown } from "./import-progress.ts";
import { importNeedsUsage } from "./import-usage.ts";
import { refusalReport } from "./refusal-report.ts";
import { noteWords, territoryFaultWords } from "./refusal-words.ts";

const rules = new URL("../../content/rules/", import.meta.url);

/** `import needs`: returns the exit code, 0 also with refused rows, 2 when the file or the call cannot be used. */
export async function importNeedsCommand(args: string[], deps: ImportDeps): Promise<number> {
  const call = readCall(args);
  if (!call) {
    process.stderr.write(importNeedsUsage);
    return 2;
  }
  try {
    return await run(call, deps);
  } catch (error) {
    if (!isFileProblem(error)) throw withoutCells(error);
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

type Call = {
  path: string;
  source: ImportSource;
  territories: string | undefined;
  refusals: string | undefined;
  dryRun: boolean;
  json: boolean;
};

async function run(call: Call, deps: ImportDeps): Promise<number> {
  const { source, dryRun } = call;
  const file = await openSourceFile(call.path);
  const territories = await readTerritories(call, deps);
  if (!territories) return 2;
  const crosswalk = await readCrosswalk(source);
  const office: SourceUnit = JSON.parse(await readFile(new URL("import-office.json", rules), "utf8"));
  const report = await refusalReport(call.refusals);
  const progress = progressShown(file);
  const job = { source, file, territories, crosswalk, office, dryRun };
  try {
    const outcome = await importNeeds(deps, job, { refused: report.add, progress: progress.show });
    progress.end();
    return tell(call, outcome);
  } finally {
    progress.end();
    await report.close();
  }
}

function readCall(args: string[]): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: "string" },
        territories: { type: "string" },
        refusals: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const source = importSources.find((each) => each === values.from);
    const [path, ...others] = positionals;
    if (!path || others.length > 0 || !source) return undefined;
    const { territories, refusals, json, "dry-run": dryRun } = values;
    return { path, source, territories, refusals, dryRun, json };
  } catch {
    return undefined;
  }
}

async function readTerritories(call: Call, { db }: ImportDeps): Promise<TerritoryFeature[] | undefined> {
  if (!call.territories) return await standingTerritories(db.read);
  const read = territoryFeatures(await readJson(call.territories));
  if (!read.ok) {
    const where = read.at ? ` (feature ${read.at})` : "";
    process.stderr.write(`${call.territories} ${territoryFaultWords[read.fault]}${where}\n`);
    return undefined;
  }
  if (!call.dryRun) await keepTerritories(db, read.territories);
  return read.territories.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

async function readCrosswalk(source: ImportSource): Promise<Crosswalk> {
  const text = await readFile(new URL(`crosswalk-${source}.json`, rules), "utf8");
  return crosswalkShape.parse(JSON.parse(text));
}

function tell({ path, dryRun, json }: Call, outcome: ImportOutcome): number {
  if (!outcome.ok) {
    const why =
      outcome.fault === "columns-missing"
        ? `has no column ${outcome.missing.join(", ")}`
        : "is being imported by another process; wait for it, or end it and start again";
    process.stderr.write(`${path} ${why}\n`);
    return 2;
  }
  const { counts, notes, outside, resumed } = outcome;
  for (const [note, words] of Object.entries(noteWords)) {
    const count = Object.entries(notes).find(([name]) => name === note)?.[1] ?? 0;
    if (count > 0) process.stderr.write(`${count} ${words}\n`);
  }
  if (outside > 0) process.stderr.write(`${outside} rows lie outside every territory, or have no place\n`);
  if (resumed)
    process.stderr.write("an import that was broken off went on; the counts are of the whole file\n");
  const { imported, updated, unchanged, refused, rows } = counts;
  const said = json
    ? JSON.stringify({ imported, updated, unchanged, refused, rows })
    : `${dryRun ? "dry run: " : ""}${imported} imported, ${updated} updated, ${unchanged} unchanged, ${refused} refused, ${rows} rows`;
  process.stdout.write(`${said}\n`);
  return 0;
}

/** A file that is not there, not readable or broken off while packed. */
function isFileProblem(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /^(ENOENT|EACCES|EISDIR|ENOTDIR|Z_DATA_ERROR|Z_BUF_ERROR)$/.test(String(Reflect.get(error, "code")))
  );
}

/** A failed statement is told with its values, and they hold people's words: only its cause is passed on. */
function withoutCells(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? new Error(`the import broke off: ${cause.message}`) : error;
}
