import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { checkImport } from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { importTold } from "#app/domain/consultations/ledger/import/import-queries.server.ts";
import { problemWords } from "#app/domain/consultations/ledger/import/row-words.ts";
import { takeBatch } from "#app/domain/consultations/ledger/import/take-batch.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { staffOfContact } from "#app/domain/people/staff-of-contact.server.ts";
import { ArgumentProblem, emailArgument } from "./arguments.ts";
import type { Cli, CliCommand } from "./command.ts";

const options = {
  into: { type: "string" },
  by: { type: "string" },
  scan: { type: "string" },
  scans: { type: "string" },
  check: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** Brings a table of contributions in as the office's page does: 0 also with rows that are wrong, 1 when nothing can be taken. */
export const importContributionsCommand: CliCommand = {
  usage: "FILE --into NUMBER --by name@example.com [--scan FILE] [--scans FILE.zip] [--check] [--json]",
  about: "ledger.cli.about",
  details: "ledger.cli.details",
  async run(cli, args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [path, ...more] = positionals;
    const { into: number, by, scan, scans, check, json } = values;
    if (!path || more.length > 0 || !number) throw new ArgumentProblem(cli.t("ledger.cli.arguments"));
    const contact = emailArgument(cli, by);
    const files = await filesAt(cli, { table: path, scan, scans });
    if (!files) return 1;
    const deps = await cli.open();
    const actor = await staffOfContact(deps, contact);
    if (!actor) return refused(cli, "not-allowed");
    const kept = files.scan && (await keepDocument(deps, files.scan));
    if (kept && !kept.ok) return refused(cli, kept.reason);
    const given = {
      number,
      name: basename(path),
      bytes: files.table,
      scan: kept?.document,
      scans: files.scans,
    };
    const checked = await checkImport(deps, actor, given);
    if (!checked.ok) return refused(cli, checked.reason);
    const { id } = checked;
    if (!check) {
      const taken = await takeImport(deps, actor, {
        ...({ number, id, withStanding: false, through: "command-line" } as const),
      });
      if (!taken.ok && taken.reason !== "nothing-to-take") return refused(cli, taken.reason);
      while ((await takeBatch(deps, id)) > 0);
    }
    const told = await importTold(deps.db.read, id);
    for (const { line, problems } of told.wrong)
      cli.note(
        cli.t("ledger.cli.wrong", {
          line,
          problem: problems.map((one) => problemWords(cli.t, one)).join(" "),
        }),
      );
    cli.say(json ? JSON.stringify({ id, ...told.counts }) : cli.t("ledger.cli.counts", told.counts));
    return told.counts.good + told.counts.standing > 0 ? 0 : 1;
  },
};

function refused(cli: Cli, reason: string): number {
  cli.note(cli.t(`reasons.${reason}`));
  return 1;
}

type Paths = { table: string; scan: string | undefined; scans: string | undefined };

async function filesAt(cli: Cli, { table, scan, scans }: Paths) {
  try {
    const optional = async (path: string | undefined) =>
      path === undefined ? undefined : new Uint8Array(await readFile(path));
    return {
      table: new Uint8Array(await readFile(table)),
      ...{ scan: await optional(scan), scans: await optional(scans) },
    };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    cli.note(cli.t("import.unreadable", { what: error.message }));
    return undefined;
  }
}
