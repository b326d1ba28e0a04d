import type { IdentityDeps } from "#app/domain/people/identity.server.ts";
import { chooseLang } from "#app/domain/text/language.ts";
import { type Config, databaseUrlOf, readConfig } from "#app/platform/env.ts";
import { filesAt } from "#app/platform/files-of-config.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { readSite } from "#app/platform/site.ts";
import { openPortal } from "./open-portal.ts";
import { runCommand } from "./run-command.ts";

/** The command line's process: words in the language of the terminal, an exit code, and no portal left open. */
class NotOpened extends Error {}

const i18n = loadI18n();
const terminal = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "en";
const t = i18n.translate(chooseLang(null, undefined, terminal));
const note = (line: string) => void process.stderr.write(`${line}\n`);
let opened: IdentityDeps | undefined;

async function open(database: "up-to-date" | "as-it-is"): Promise<IdentityDeps> {
  const portal = await openPortal(process.env, i18n, database);
  if (!portal.ok) throw new NotOpened(portal.problems.map((problem) => `  - ${problem}`).join("\n"));
  opened = portal.deps;
  return portal.deps;
}

function configuration(): Config {
  const read = readConfig(process.env);
  if (read.ok) return read.config;
  throw new NotOpened(read.problems.map(({ variable, problem }) => `  - ${variable}: ${problem}`).join("\n"));
}

try {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const opening = { open: () => open("up-to-date"), openAsItIs: () => open("as-it-is") };
  const database = () => {
    const config = configuration();
    return { folder: config.WENJI_DATA, remote: !databaseUrlOf(config).startsWith("file:") };
  };
  const installed = async () => {
    const { WENJI_MODE, WENJI_SITE } = configuration();
    return { mode: WENJI_MODE, site: await readSite(WENJI_SITE) };
  };
  const cli = {
    ...{ t, say, note, ...opening, database, installed },
    filesAt: (place: string) => filesAt(configuration(), place),
  };
  process.exitCode = await runCommand(cli, process.argv.slice(2));
} catch (error) {
  const said = rootOf(error);
  note(error instanceof NotOpened ? `${t("cli.not-opened")}\n${said}` : t("cli.broke-off", { what: said }));
  process.exitCode = 1;
} finally {
  opened?.db.close();
}

/** The first cause's words: a failed query's own message is the query. */
function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? rootOf(error.cause) : error.message;
}
