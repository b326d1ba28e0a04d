import { endFactorsOf } from "#app/domain/people/end-factors-of.server.ts";
import { personOfContact } from "#app/domain/people/person-contacts.server.ts";
import { ArgumentProblem, emailArgument, textArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

/** The last way back for an administrator who lost everything: whoever may run commands here is trusted with the database. */
export const endSecondFactorCommand: CliCommand = {
  usage: "--email name@example.com --reason TEXT",
  about: "cli.about.second-factor-end",
  async run(cli, args) {
    const { email, reason } = textArguments(args, ["email", "reason"]);
    const contact = emailArgument(cli, email);
    if (!reason?.trim()) throw new ArgumentProblem(cli.t("reasons.reason-needed"));
    const deps = await cli.open();
    const personId = await personOfContact(deps, deps.db.read, contact);
    const by = { kind: "system", job: "command-line" } as const;
    const ended = personId
      ? await endFactorsOf(deps, by, { personId, reason: reason.trim() })
      : ({ ok: false, reason: "person-unknown" } as const);
    if (!ended.ok) {
      cli.note(cli.t(`reasons.${ended.reason}`));
      return 1;
    }
    cli.say(cli.t("cli.second-factor-ended", { email: contact.address }));
    return 0;
  },
};
