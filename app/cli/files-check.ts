import { parseArgs } from "node:util";
import { checkFiles } from "./check-files.ts";
import type { CliCommand } from "./command.ts";

/** Compares what rows name with what is kept: 0 when nothing is missing or broken, 1 otherwise. */
export const filesCheckCommand: CliCommand = {
  usage: "[--deep] [--remove-orphans] [--json]",
  about: "cli.about.files-check",
  details: "files.check-details",
  async run({ t, say, note, openAsItIs }, args) {
    const flag = { type: "boolean" } as const;
    const options = { deep: flag, "remove-orphans": flag, json: flag };
    const { values } = parseArgs({ args, options });
    const deps = await openAsItIs();
    const found = await checkFiles(deps, { deep: values.deep === true });
    const { kept, named, missing, broken, orphans } = found;
    if (values["remove-orphans"]) for (const digest of orphans) await deps.files.remove(digest);
    for (const digest of missing) note(t("files.missing", { digest }));
    for (const digest of broken) note(t("files.broken", { digest }));
    const counts = { kept, named, missing: missing.length, broken: broken.length, orphans: orphans.length };
    const removed = values["remove-orphans"] ? orphans.length : 0;
    say(values.json ? JSON.stringify({ ...counts, removed }) : t("files.counts", counts));
    if (removed > 0 && !values.json) say(t("files.orphans-removed", { removed }));
    return missing.length + broken.length === 0 ? 0 : 1;
  },
};
