import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { aptInstall } from "./apt.mjs";

const minutes = 10;

/** Whether LibreOffice can open what the portal writes: Writer and Calc are there, or could be installed. */
export function ensureLibreOffice() {
  return (
    hasLibreOffice() ||
    (aptInstall(["libreoffice-writer-nogui", "libreoffice-calc-nogui"], minutes) && hasLibreOffice())
  );
}

/** Writer and Calc are libraries beside the program. */
export function hasLibreOffice() {
  const found = spawnSync("which", ["soffice"], { encoding: "utf8" });
  if (found.status !== 0) return false;
  const beside = dirname(realpathSync(found.stdout.trim()));
  return ["libswlo.so", "libsclo.so"].every((name) => existsSync(join(beside, name)));
}
