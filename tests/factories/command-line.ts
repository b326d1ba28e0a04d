import { runCommand } from "#app/cli/run-command.ts";
import { readConfig } from "#app/platform/env.ts";
import { filesAt as filesOfPlace } from "#app/platform/files-of-config.ts";
import { readSite } from "#app/platform/site.ts";
import type { SignInPortal } from "#tests/factories/signing-in.ts";
import { s3Keys } from "#tests/setup/s3-server.ts";

/** Runs one command against a test portal: its exit code and what it said. */
export async function wenji(portal: SignInPortal, ...words: string[]) {
  const said: string[] = [];
  const speak = (line: string) => void said.push(line);
  const open = async () => portal;
  const database = () => ({ folder: portal.folder, remote: false });
  const filesAt = (place: string) => {
    const config = {
      WENJI_DATA: portal.folder,
      WENJI_FILES_KEY: s3Keys.key,
      WENJI_FILES_SECRET: s3Keys.secret,
    };
    const read = readConfig(config);
    if (!read.ok) throw new Error("the defaults are not a valid configuration");
    return filesOfPlace(read.config, place);
  };
  const cli = {
    t: portal.i18n.translate("en"),
    say: speak,
    note: speak,
    open,
    openAsItIs: open,
    filesAt,
    database,
    installed: async () => ({ mode: "demo" as const, site: await readSite("content/site.json") }),
  };
  const code = await runCommand(cli, words);
  return { code, said: said.join("\n") };
}
