import { endRole } from "#app/domain/people/end-role.server.ts";
import { roleArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

export const endRoleCommand: CliCommand = {
  usage: "--email name@example.com --role ROLE [--territory ID] [--unit ID]",
  about: "cli.about.role-end",
  async run(cli, args) {
    const ending = roleArguments(cli, args);
    const deps = await cli.open();
    const ended = await endRole(deps, { kind: "system", job: "command-line" }, ending);
    if (!ended.ok) {
      cli.note(cli.t(`reasons.${ended.reason}`));
      return 1;
    }
    cli.say(cli.t("cli.role-ended", { role: ending.role, email: ending.contact.address }));
    return 0;
  },
};
