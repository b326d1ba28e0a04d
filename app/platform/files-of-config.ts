import { join } from "node:path";
import { filesIn } from "./disk-files.ts";
import type { Config } from "./env.ts";
import type { Files } from "./files.ts";
import { s3AddressOf } from "./files-address.ts";
import type { S3Keys } from "./s3-bucket.ts";
import { filesOnS3 } from "./s3-files.ts";

/** The store that the configuration names: WENJI_FILES, else a folder of the data folder. */
export function filesOf(config: Config): Files {
  return filesAt(config, config.WENJI_FILES ?? join(config.WENJI_DATA, "files"));
}

/** The store at an address that was checked before: `s3://…` with the configured keys, else a folder. */
export function filesAt(config: Config, place: string): Files {
  if (!place.startsWith("s3:")) return filesIn(place);
  const address = s3AddressOf(place);
  if (typeof address === "string") throw new Error(`${place} ${address}`);
  return filesOnS3(address, keysOf(config), join(config.WENJI_DATA, "spool"));
}

const keysOf = ({ WENJI_FILES_KEY, WENJI_FILES_SECRET }: Config): S3Keys => ({
  key: WENJI_FILES_KEY ?? "",
  secret: WENJI_FILES_SECRET ?? "",
});
