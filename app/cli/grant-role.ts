import { grantRole } from "#app/domain/people/grant-role.server.ts";
import { roleArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

export const grantRoleCommand: CliCommand = {
  usage: "--email name@example.com --role ROLE [--territory ID] [--unit ID] [--name NAME]",
  about: "cli.about.role-grant",
  async run(cli, args) {
    const granting = roleArguments(cli, args);
    const deps = await cli.open();
    const granted = await grantRole(deps, { kind: "system", job: "command-line" }, granting);
    if (!granted.ok) {
      cli.note(cli.t(`reasons.${granted.reason}`));
      return 1;
    }
    const { displayName: name } = granted;
    cli.say(cli.t("cli.role-granted", { role: granting.role, name, email: granting.contact.address }));
    return 0;
  },
};
