import { runCommand } from "#app/cli/run-command.ts";
import type { SignInPortal } from "#tests/factories/signing-in.ts";

/** Runs one command against a test portal: its exit code and what it said. */
export async function wenji(portal: SignInPortal, ...words: string[]) {
  const said: string[] = [];
  const speak = (line: string) => void said.push(line);
  const open = async () => portal;
  const cli = { t: portal.i18n.translate("en"), say: speak, note: speak, open, openAsItIs: open };
  const code = await runCommand(cli, words);
  return { code, said: said.join("\n") };
}
