import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { becomeProcess } from "./child.mjs";
import { ensureInstalled } from "./installed-packages.mjs";
import { environmentFor, findNode, noNodeMessage } from "./node-binary.mjs";

/** Runs `app/cli/wenji.ts` with the Node of the portal: `npm run wenji -- <command>`. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

// Progress goes to the error stream: a command's output may be read by a program.
const ready = ensureInstalled(root, (line) => console.error(line));
const node = ready ? findNode(root) : undefined;
if (!ready) {
  console.error("The packages could not be installed; npm says why above.");
  process.exitCode = 1;
} else if (!node) {
  console.error(noNodeMessage);
  process.exitCode = 1;
} else {
  const env = environmentFor(root, node, { NODE_ENV: process.env.NODE_ENV ?? "production" });
  becomeProcess(node, [join(root, "app", "cli", "wenji.ts"), ...process.argv.slice(2)], { cwd: root, env });
}
