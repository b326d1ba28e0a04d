import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { missingFromLock } from "./lock-file.mjs";

/**
 * Adds to the lock file the packages of other systems that the registry at hand did not offer, so that `npm ci`
 * accepts it everywhere: `node tests/setup/complete-lock.mjs` after each `npm install`.
 */
const file = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingFromLock(lock.packages).filter(({ optional }) => optional);

for (const { name, version, dev } of missing)
  lock.packages[`node_modules/${name}`] = entryOf(name, version, dev);
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} packages of other systems added to package-lock.json`);

/**
 * @param {string} name such as "@rollup/rollup-linux-x64-musl", which says for which system it is
 * @param {string} version
 * @param {boolean} dev
 */
function entryOf(name, version, dev) {
  if (!/^\d/.test(version))
    throw new Error(`${name}: "${version}" is a range; add its version to the lock file by hand`);
  const find = (/** @type {string[]} */ words) =>
    words.find((word) => new RegExp(`-${word}(?![a-z0-9])`).test(name));
  const os = find([
    "linux",
    "darwin",
    "win32",
    "android",
    "freebsd",
    "openbsd",
    "netbsd",
    "openharmony",
    "sunos",
    "aix",
  ]);
  const cpu = find(["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64"]);
  if (!os || !cpu)
    throw new Error(`${name}: its name does not say for which system it is; add it to the lock file by hand`);
  const libc = os === "linux" ? [/-musl/.test(name) ? "musl" : "glibc"] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    os: [os],
  };
}
