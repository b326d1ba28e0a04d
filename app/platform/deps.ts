import type { Limits } from "#app/domain/limits/limits.ts";
import type { Database } from "#db/client.ts";
import type { Clock } from "./clock.ts";
import type { Files } from "./files.ts";
import type { I18n } from "./i18n.ts";
import type { Ids } from "./ids.ts";
import type { Log } from "./log.ts";
import type { Post } from "./post.ts";
import type { Secrets } from "./secrets.ts";

/** Everything a command may touch besides its arguments. */
export type Deps = {
  db: Database;
  clock: Clock;
  ids: Ids;
  files: Files;
  secrets: Secrets;
  post: Post;
  i18n: I18n;
  log: Log;
  /** IANA zone of the site's civil dates. */
  zone: string;
  /** The file of the site's own names of places; commands name none. */
  placesFile?: string;
  /** The portal's public address, without a trailing slash. */
  origin: string;
  /** How often each limited thing may be done. */
  limits: Limits;
};
