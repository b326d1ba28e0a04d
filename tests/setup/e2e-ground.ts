import { resolve } from "node:path";
import { ensureBuilt } from "../../app/cli/built-portal.mjs";
import { makeDemoTemplate } from "./portal-process.ts";

/** Before the first journey: the portal is built, and its demo is filled once for all workers to copy. */
export default async function prepare() {
  if (!ensureBuilt(resolve("."), process.execPath, (line) => console.log(line)))
    throw new Error("the build failed");
  await makeDemoTemplate();
}
