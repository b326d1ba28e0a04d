import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./built-portal.mjs";
import { becomeProcess } from "./child.mjs";
import { ensureInstalled } from "./installed-packages.mjs";
import { environmentFor, findNode, noNodeMessage } from "./node-binary.mjs";

/**
 * From a fresh clone to a served portal: installs and builds what is missing, then becomes the server.
 * `--dev` serves the sources without a build, `--build` builds and stops. Plain JavaScript without packages, for
 * it runs before they are there, on the Node that the machine has.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const asked = process.argv[2];

/** @param {string} line */
const say = (line) => console.log(line);

/** @returns {number | undefined} an exit code when there is nothing left to run */
function launch() {
  if (!ensureInstalled(root, say)) return fail("The packages could not be installed; npm says why above.");
  const node = findNode(root);
  if (!node) return fail(noNodeMessage);
  if (asked !== "--dev" && !ensureBuilt(root, node, say)) return fail("The build failed; it says why above.");
  if (asked === "--build") return 0;
  const mode = asked === "--dev" ? "development" : "production";
  const args = [join("app", "web", "server.ts"), ...process.argv.slice(asked === "--dev" ? 3 : 2)];
  becomeProcess(node, args, { cwd: root, env: environmentFor(root, node, { NODE_ENV: mode }) });
}

/** @param {string} why */
function fail(why) {
  console.error(why);
  return 1;
}

process.exitCode = launch();
