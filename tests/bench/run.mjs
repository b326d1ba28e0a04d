import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../../app/cli/installed-packages.mjs";
import { environmentFor, findNode, noNodeMessage } from "../../app/cli/node-binary.mjs";

/** `npm run bench`, with the Node of the portal. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const node = ensureInstalled(root, (line) => console.error(line)) ? findNode(root) : undefined;
if (!node) {
  console.error(noNodeMessage);
  process.exitCode = 1;
} else {
  // React takes its slow, talkative form unless this is set before the process starts.
  const env = environmentFor(root, node, { NODE_ENV: "production" });
  const script = join(root, "tests", "bench", "bench.ts");
  const ran = spawnSync(node, [script, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  process.exitCode = ran.status ?? 1;
}
