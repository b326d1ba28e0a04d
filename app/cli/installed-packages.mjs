import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Installs the packages that the lock file names, if they are not there yet.
 * @param {string} root the repository
 * @param {(line: string) => void} say
 * @returns {boolean} false when the installation failed
 */
export function ensureInstalled(root, say) {
  if (isInstalled(root)) return true;
  say("Installing packages (once; a minute or two) …");
  const began = Date.now();
  const { command, args } = npm();
  // Building needs the development packages, whatever NODE_ENV says outside.
  const run = spawnSync(command, [...args, "ci", "--include=dev", "--include=optional"], {
    cwd: root,
    // A command's own output may be read by a program.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && args.length === 0,
  });
  if (run.status !== 0) return false;
  say(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
  return true;
}

/**
 * Whether every package of the lock file stands in node_modules in the same version. Optional ones may be missing:
 * they belong to other systems.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const present = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const found = present[path];
    return path === "" || (found ? found.version === version : Boolean(optional || devOptional));
  });
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

/**
 * npm as it was started, if it started us: by the Node outside node_modules, which an installation replaces.
 * @returns {{ command: string, args: string[] }}
 */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script && /npm-cli[.]c?js$/.test(script)
    ? { command: node ?? process.execPath, args: [script] }
    : { command: "npm", args: [] };
}
