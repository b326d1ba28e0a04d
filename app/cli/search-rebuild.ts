import { emptyIndex, indexAll } from "#app/domain/search/index-all.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { textArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

/** Makes the index of the search anew, while the portal runs. */
export const searchRebuildCommand: CliCommand = {
  usage: "",
  about: "cli.about.search-rebuild",
  async run(cli, args) {
    textArguments(args, []);
    const deps = await cli.open();
    await emptyIndex(deps);
    const things = await indexAll(deps, searched, (done) => cli.note(cli.t("cli.search.done", { done })));
    cli.say(cli.t("cli.search.rebuilt", { things }));
    return 0;
  },
};
