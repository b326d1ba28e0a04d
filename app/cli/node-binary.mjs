import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The oldest Node that runs TypeScript without a flag. */
const oldest = [22, 18];

/**
 * The Node that runs the portal: the one that came with its packages, else the running one if it is new enough.
 * @param {string} root the repository
 * @returns {string | undefined} path of the binary; undefined when there is none, see `noNodeMessage`
 */
export function findNode(root) {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const bundled = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin", file);
  // A bundled Node can be there and yet not run, on a system with another C library.
  if (existsSync(bundled) && spawnSync(bundled, ["--version"]).status === 0) return bundled;
  return isNewEnough(process.versions.node) ? process.execPath : undefined;
}

/**
 * @param {string} version such as "22.18.0"
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldest;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** What to tell the operator when no Node is found. */
export const noNodeMessage =
  `Wenji needs Node ${oldest.join(".")} or newer to run; this is Node ${process.versions.node} on ` +
  `${process.platform}-${process.arch}, and no bundled Node was installed for it. Install a newer Node and start again.`;

/**
 * The environment in which the portal's own tools are found first.
 * @param {string} root
 * @param {string} node
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(root, node, more = {}) {
  const separator = process.platform === "win32" ? ";" : ":";
  const bin = join(root, "node_modules", ".bin");
  const own = [bin, join(node, "..")].filter((folder) => !(process.env.PATH ?? "").startsWith(folder));
  return { ...process.env, PATH: [...own, process.env.PATH].join(separator), ...more };
}
