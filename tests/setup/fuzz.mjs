import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../../app/cli/built-portal.mjs";
import { becomeProcess } from "../../app/cli/child.mjs";
import { ensureInstalled } from "../../app/cli/installed-packages.mjs";
import { environmentFor, findNode, noNodeMessage } from "../../app/cli/node-binary.mjs";

/** `npm run fuzz [-- --requests N --seed N --minutes N]`: 100,000 requests of every kind against a portal of its own. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** @param {string} line */
const say = (line) => console.log(line);

function fuzz() {
  process.chdir(root);
  const { values } = parseArgs({
    options: { requests: { type: "string" }, seed: { type: "string" }, minutes: { type: "string" } },
  });
  if (!ensureInstalled(root, say)) return fail("The packages could not be installed; npm says why above.");
  const node = findNode(root);
  if (!node) return fail(noNodeMessage);
  if (!ensureBuilt(root, node, say)) return fail("The build failed; it says why above.");
  const env = environmentFor(root, node, {
    NODE_ENV: "test",
    FUZZ_REQUESTS: values.requests ?? "100000",
    FUZZ_MINUTES: values.minutes ?? "60",
    ...(values.seed ? { FUZZ_SEED: values.seed } : {}),
  });
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  becomeProcess(node, [vitest, "run", "-c", "remix.config.js", "tests/security/fuzz.test.ts"], {
    cwd: root,
    env,
  });
}

/** @param {string} why */
function fail(why) {
  console.error(why);
  process.exitCode = 1;
}

fuzz();
