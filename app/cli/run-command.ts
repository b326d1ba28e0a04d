import type { Cli, CliCommand } from "./command.ts";
import { commands } from "./commands.ts";

/** Finds the command that the words begin with and runs it; answers the exit code. */
export async function runCommand(cli: Cli, words: string[]): Promise<number> {
  const [first, second] = words;
  if (first === undefined || ["help", "--help", "-h"].includes(first)) return help(cli);
  for (const [name, args] of [
    [`${first} ${second}`, words.slice(2)],
    [first, words.slice(1)],
  ] as const) {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return await run(cli, name, command, args);
  }
  cli.note(cli.t("cli.unknown", { words: words.slice(0, 2).join(" ") }));
  help({ ...cli, say: cli.note });
  return 2;
}

async function run(cli: Cli, name: string, command: CliCommand, args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    cli.say(lineOf(cli, name, command));
    if (command.details) cli.say(`\n${cli.t(command.details)}`);
    return 0;
  }
  try {
    return await command.run(cli, args);
  } catch (error) {
    if (!isAboutArguments(error)) throw error;
    cli.note(cli.t("cli.not-understood", { what: error.message }));
    cli.note(lineOf(cli, name, command));
    return 2;
  }
}

function help(cli: Cli): number {
  cli.say(cli.t("cli.help"));
  for (const [name, command] of Object.entries(commands)) cli.say(lineOf(cli, name, command));
  return 0;
}

const lineOf = ({ t }: Cli, name: string, { usage, about }: CliCommand) =>
  `  npm run wenji -- ${`${name} ${usage}`.trim()}\n      ${t(about)}`;

/** What node:util's parseArgs and our own readers of arguments throw. */
function isAboutArguments(error: unknown): error is Error {
  return error instanceof Error && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS");
}
