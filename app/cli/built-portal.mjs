import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { environmentFor } from "./node-binary.mjs";

const sources = ["app", "db", "content", "public", "package.json", "package-lock.json", "remix.config.js"];

/**
 * Builds the pages and the browser's scripts, if any source is newer than the last build.
 * @param {string} root the repository
 * @param {string} node the Node to build with
 * @param {(line: string) => void} say
 * @returns {boolean} false when the build failed
 */
export function ensureBuilt(root, node, say) {
  const stamp = join(root, ".build", "stamp.json");
  const fingerprint = fingerprintOf(root);
  if (existsSync(stamp) && JSON.parse(readFileSync(stamp, "utf8")).fingerprint === fingerprint) return true;
  say("Building the portal …");
  const began = Date.now();
  // A build that breaks off must not pass for a finished one.
  rmSync(stamp, { force: true });
  const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const run = spawnSync(node, [remix, "vite:build", "-c", "remix.config.js"], {
    cwd: root,
    stdio: "inherit",
    env: environmentFor(root, node, { NODE_ENV: "production" }),
  });
  if (run.status !== 0) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${JSON.stringify({ fingerprint })}\n`);
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
  return true;
}

/**
 * A digest over path, size and time of change of every source.
 * @param {string} root
 * @returns {string}
 */
export function fingerprintOf(root) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesBelow(root, source))) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} files, with paths from the root, in a stable order; tests are no part of the portal
 */
function filesBelow(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .filter((name) => !/[.]test[.]tsx?$/.test(name))
    .flatMap((name) => filesBelow(root, join(path, name)));
}
