import { alteredVersions } from "#app/domain/plans/version-fingerprint.server.ts";
import type { CliCommand } from "./command.ts";

/** Works out the fingerprint of every version that was shown, and names those that are no longer what was shown. */
export const verifyPlansCommand: CliCommand = {
  usage: "",
  about: "cli.about.verify-plans",
  async run(cli) {
    const deps = await cli.openAsItIs();
    const { checked, altered } = await alteredVersions(deps.db.read);
    for (const { planId, number } of altered) cli.say(cli.t("cli.plans.altered", { plan: planId, number }));
    if (altered.length > 0) return 1;
    cli.say(cli.t("cli.plans.sound", { count: checked }));
    return 0;
  },
};
