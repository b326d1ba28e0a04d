import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../app/cli/built-portal.mjs";
import { becomeProcess } from "../../app/cli/child.mjs";
import { ensureInstalled } from "../../app/cli/installed-packages.mjs";
import { environmentFor, findNode, noNodeMessage } from "../../app/cli/node-binary.mjs";
import { ensureChineseFont } from "./chinese-font.mjs";
import { findChromium } from "./chromium.mjs";

/** `npm run look`: makes sure of packages, build, browser and font, then takes the pictures. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** @param {string} line */
const say = (line) => console.log(line);

function look() {
  process.chdir(root);
  if (!ensureInstalled(root, say)) return fail("The packages could not be installed; npm says why above.");
  const node = findNode(root);
  if (!node) return fail(noNodeMessage);
  if (!ensureBuilt(root, node, say)) return fail("The build failed; it says why above.");
  const chromium = findChromium(say);
  if (!chromium)
    return fail("No Chromium: none named by CHROMIUM_PATH, none on the system, none installable.");
  if (!ensureChineseFont()) say("No Chinese font here: its characters will show as boxes.");
  const env = environmentFor(root, node, { CHROMIUM_PATH: chromium });
  becomeProcess(node, [join("tests", "setup", "take-pictures.ts"), ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
}

/** @param {string} why */
function fail(why) {
  console.error(why);
  process.exitCode = 1;
}

look();
