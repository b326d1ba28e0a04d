import type { IdentityDeps } from "#app/domain/people/identity.server.ts";
import type { Site } from "#app/domain/site.ts";
import type { Translate } from "#app/domain/text/language.ts";
import type { Mode } from "#app/platform/env.ts";
import type { Files } from "#app/platform/files.ts";

/** What a command may do besides its work: speak, complain, and open the portal that the environment names. */
export type Cli = {
  t: Translate;
  /** A result, on standard output. */
  say(line: string): void;
  /** A problem or a note, on the error stream. */
  note(line: string): void;
  /** The portal with its database brought up to this code. */
  open(): Promise<IdentityDeps>;
  /** The same portal with its database left as it is. */
  openAsItIs(): Promise<IdentityDeps>;
  /** The data folder, and whether the database is a server's instead of a file. */
  database(): { folder: string; remote: boolean };
  /** What the portal was installed as, and with which identity. */
  installed(): Promise<{ mode: Mode; site: Site }>;
  /** The file store at an address that was checked: `s3://…` with the configured keys, else a folder. */
  filesAt(place: string): Files;
};

/** One line of the command table. `run` answers the exit code: 0 done, 1 not done, 2 not understood. */
export type CliCommand = {
  /** The arguments, as they are written in help. */
  usage: string;
  /** Locale key of what the command does. */
  about: string;
  /** Locale key of all there is to say, for `--help`. */
  details?: string;
  run(cli: Cli, args: string[]): Promise<number>;
};
