import { keyStandings } from "#app/domain/people/check-keys.server.ts";
import { resealAll } from "#app/domain/people/reseal.server.ts";
import { textArguments } from "./arguments.ts";
import type { Cli, CliCommand } from "./command.ts";

/** How many values each key holds; not done when a key is missing or an older one is still needed. */
export const keysStatusCommand: CliCommand = {
  usage: "",
  about: "cli.about.keys-status",
  async run(cli, args) {
    textArguments(args, []);
    const deps = await cli.openAsItIs();
    const rows = await keyStandings(deps);
    for (const { keyId, values, standing } of rows)
      cli.say(cli.t(`cli.keys.${standing}`, { key: keyId, values }));
    return rows.every(({ values, standing }) => standing === "current" || values === 0) ? 0 : 1;
  },
};

/** Seals everything with the first key of WENJI_KEYS, while the portal runs. */
export const keysRotateCommand: CliCommand = {
  usage: "",
  about: "cli.about.keys-rotate",
  details: "cli.keys.details",
  async run(cli, args) {
    textArguments(args, []);
    const deps = await cli.open();
    const rows = await keyStandings(deps);
    const missing = rows.filter(({ standing }) => standing === "missing");
    if (missing.length > 0)
      return refuse(
        cli,
        missing.map(({ keyId }) => keyId),
      );
    const sealed = await resealAll(deps);
    cli.say(cli.t("cli.keys.rotated", { key: deps.secrets.keyIds[0], values: sealed }));
    return 0;
  },
};

function refuse(cli: Cli, keys: string[]): number {
  cli.note(cli.t("cli.keys.refused", { keys: keys.join(", ") }));
  return 1;
}
