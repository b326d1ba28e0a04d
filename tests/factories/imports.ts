import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crosswalkShape } from "#app/domain/needs/import/crosswalk.ts";
import type { ImportContext } from "#app/domain/needs/import/import-context.ts";
import { momentReader, pastReader } from "#app/domain/needs/import/import-moment.ts";
import { type ImportOutcome, importNeeds } from "#app/domain/needs/import/import-needs.server.ts";
import type { ReportedRefusal } from "#app/domain/needs/import/import-run.server.ts";
import type { ImportSource } from "#app/domain/needs/import/imported-need.ts";
import { standingTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import { openSourceFile } from "#app/domain/needs/import/source-file.server.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { contentJson } from "./calendar.ts";

export const crosswalkOf = (source: ImportSource) =>
  crosswalkShape.parse(contentJson(`rules/crosswalk-${source}.json`));

export const coordinatingOffice = {
  id: "coordinating-office",
  name: "工作专班",
  nameEn: "Coordinating office",
};

/** What rows are read with in tests: noon of 2026-03-02 in UTC, Boston's clocks, one territory called 柳湾街道. */
export function importContext(source: ImportSource, zone = "America/New_York"): ImportContext {
  const readMoment = momentReader(zone);
  return {
    readMoment,
    readPast: pastReader(readMoment, "2026-03-02T12:00:00.000Z"),
    dayOf: (at) => at.slice(0, 10),
    crosswalk: crosswalkOf(source),
    territoryOf: (named) => (["liuwan", "柳湾街道"].includes(named) ? "liuwan" : undefined),
  };
}

/** Reads a row's cells by name; what is not given is empty. */
export const cellsOf = (row: Readonly<Record<string, string>>) => (column: string) => row[column] ?? "";

export type Imported = { outcome: ImportOutcome; refusals: ReportedRefusal[] };

/** Imports a file into the test's portal as the command line does, with the territories that stand there. */
export async function importFile(
  portal: TestPortal,
  source: ImportSource,
  path: string,
  dryRun = false,
): Promise<Imported> {
  const refusals: ReportedRefusal[] = [];
  const outcome = await importNeeds(
    portal,
    {
      source,
      file: await openSourceFile(path),
      territories: await standingTerritories(portal.db.read),
      crosswalk: crosswalkOf(source),
      office: coordinatingOffice,
      dryRun,
    },
    { refused: (refusal) => refusals.push(refusal), progress: () => {} },
  );
  return { outcome, refusals };
}

/** A file in the test's own folder. */
export async function aFile(portal: TestPortal, name: string, content: string | Buffer): Promise<string> {
  const path = join(portal.folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

export const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

/** Counts of an import that went through; anything else is a failed test. */
export function countsOf({ outcome }: Imported) {
  if (!outcome.ok) throw new Error(outcome.fault);
  return outcome.counts;
}
