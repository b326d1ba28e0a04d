import { join } from "node:path";
import { s3AddressOf } from "#app/platform/files-address.ts";
import { filesOnS3 } from "#app/platform/s3-files.ts";
import { openS3Server, s3Keys } from "#tests/setup/s3-server.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Gives a portal's files to a real S3 server of their own, which may be stopped already. */
export async function putOnS3(portal: TestPortal, now: "up" | "down") {
  const server = await openS3Server();
  const address = s3AddressOf(server.address());
  if (typeof address === "string") throw new Error(address);
  portal.files = filesOnS3(address, s3Keys, join(portal.folder, "spool"));
  if (now === "down") await server.stop();
  return server;
}
