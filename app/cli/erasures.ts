import { readFile } from "node:fs/promises";
import { z } from "zod";
import { erasureList, replayErasures } from "#app/domain/privacy/run-erasures.server.ts";
import { ArgumentProblem, textArguments } from "./arguments.ts";
import type { CliCommand } from "./command.ts";

const line = z.object({ personId: z.string(), contributions: z.enum(["keep", "go"]), at: z.string() });

/** Everybody who was erased, a line each, by id alone: to be kept beside the backups. */
export const erasuresListCommand: CliCommand = {
  usage: "",
  about: "cli.about.erasures-list",
  async run(cli, args) {
    textArguments(args, []);
    const deps = await cli.openAsItIs();
    for (const one of await erasureList(deps)) cli.say(JSON.stringify(one));
    return 0;
  },
};

/** After a restore: erases again whom the backup brought back. */
export const erasuresReplayCommand: CliCommand = {
  usage: "--list FILE",
  about: "cli.about.erasures-replay",
  async run(cli, args) {
    const { list } = textArguments(args, ["list"]);
    if (!list) throw new ArgumentProblem("--list FILE");
    const lines = (await readFile(list, "utf8")).split("\n").filter((text) => text.trim() !== "");
    const erasures = lines.map((text) => line.parse(JSON.parse(text)));
    const deps = await cli.open();
    cli.say(cli.t("cli.erased-again", { count: await replayErasures(deps, erasures) }));
    return 0;
  },
};
