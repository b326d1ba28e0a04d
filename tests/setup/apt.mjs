import { spawnSync } from "node:child_process";

/**
 * Installs Debian packages, where there is apt and we are root.
 * @param {string[]} packages
 * @param {number} minutes
 * @returns {boolean} whether they are installed now
 */
export function aptInstall(packages, minutes = 4) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  apt(["update", "-q", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"]);
  return apt(["install", "-y", "-q", "--no-install-recommends", ...packages], minutes);
}

/**
 * @param {string[]} args
 * @param {number} minutes
 */
function apt(args, minutes = 4) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env, timeout: minutes * 60_000 }).status === 0;
}
