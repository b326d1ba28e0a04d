import { textArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

/** Opening the portal brings the database up to the code; this command does nothing else. */
export const migrateCommand: CliCommand = {
  usage: "",
  about: "cli.about.migrate",
  async run(cli, args) {
    textArguments(args, []);
    await cli.open();
    cli.say(cli.t("cli.migrated"));
    return 0;
  },
};
