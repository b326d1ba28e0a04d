import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import type { LedgerHead } from "#app/domain/audit/verify-ledger.ts";
import { textArguments } from "./arguments.ts";
import type { Cli, CliCommand } from "./command.ts";
import { keepHead, readKeptHead } from "./kept-head.ts";

/** Checks the chain and, with a head kept outside the database, that nothing before it was cut or recomputed. */
export const verifyLedgerCommand: CliCommand = {
  usage: "[--head FILE]",
  about: "cli.about.verify-ledger",
  async run(cli, args) {
    const { head: path } = textArguments(args, ["head"]);
    const kept = path ? await readKeptHead(path) : undefined;
    if (kept && !kept.ok) {
      cli.note(cli.t("cli.ledger.head-unreadable", { path: path ?? "" }));
      return 1;
    }
    return await verify(cli, path, kept?.head);
  },
};

async function verify(cli: Cli, path: string | undefined, kept: LedgerHead | undefined): Promise<number> {
  const deps = await cli.openAsItIs();
  const verdict = await checkLedger(deps, kept);
  if (!verdict.ok) {
    const { seq, fault } = verdict;
    cli.say(cli.t(`cli.ledger.fault.${fault}`, { seq, kept: kept?.seq ?? 0, at: kept?.at ?? "" }));
    return 1;
  }
  cli.say(cli.t("cli.ledger.sound", { rows: verdict.rows, hash: verdict.head.hash }));
  if (!path) return 0;
  await keepHead(path, { ...verdict.head, at: deps.clock.now() });
  cli.say(
    kept
      ? cli.t("cli.ledger.head-moved", { path, from: kept.seq, to: verdict.head.seq })
      : cli.t("cli.ledger.head-kept", { path, to: verdict.head.seq }),
  );
  return 0;
}
