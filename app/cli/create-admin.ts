import { grantRole } from "#app/domain/people/grant-role.server.ts";
import { emailArgument, textArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

/** The first way into a production portal: no password, the administrator signs in by a code. */
export const createAdmin: CliCommand = {
  usage: "--email name@example.com [--name NAME]",
  about: "cli.about.admin-create",
  async run(cli, args) {
    const { email, name } = textArguments(args, ["email", "name"]);
    const contact = emailArgument(cli, email);
    const deps = await cli.open();
    const by = { kind: "system", job: "command-line" } as const;
    const granted = await grantRole(deps, by, { contact, name, role: "administrator" });
    if (!granted.ok) {
      const known = granted.reason === "already-granted";
      cli.note(
        known ? cli.t("cli.admin-exists", { email: contact.address }) : cli.t(`reasons.${granted.reason}`),
      );
      return 1;
    }
    cli.say(
      cli.t("cli.admin-created", { email: contact.address, name: granted.displayName, origin: deps.origin }),
    );
    return 0;
  },
};
