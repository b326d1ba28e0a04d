import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../app/cli/built-portal.mjs";
import { ensureInstalled } from "../../app/cli/installed-packages.mjs";
import { environmentFor, findNode, noNodeMessage } from "../../app/cli/node-binary.mjs";
import { ensureChineseFont } from "./chinese-font.mjs";
import { findChromium } from "./chromium.mjs";
import { ensureLibreOffice } from "./libre-office.mjs";
import { run } from "./runner.mjs";
import { sum, tallyCheck, tallyCrash, tallyPlaywright, tallyVitest, verdict } from "./test-tally.mjs";

/**
 * `npm test`: from a fresh clone to one count over every runner. Plain JavaScript without packages, for it runs
 * before they are there, on the Node that the machine has.
 * @typedef {import("./test-tally.mjs").Tally} Tally
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const results = join(root, ".test");
const began = Date.now();
/** All runners together stay below half an hour on a machine of usual speed. */
const wantedMinutes = 30;
/** At half that speed they take twice as long; what takes longer than this hangs. */
const wholeMinutes = 75;

/** @param {string} line */
const say = (line) => console.log(line);

/** @returns {Promise<Tally[]>} */
async function runAll() {
  process.chdir(root);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  if (!ensureInstalled(root, say)) return [tallyCrash("the packages could not be installed")];
  const node = findNode(root);
  if (!node) return [tallyCrash(noNodeMessage)];
  /** @type {Tally[]} */
  const tallies = [];
  for (const [name, step] of Object.entries(stepsWith(node))) {
    say(`\n— ${name}`);
    const started = Date.now();
    const tally = await step().catch((error) => tallyCrash(`${name} could not be run: ${error.message}`));
    const seconds = Math.round((Date.now() - started) / 1000);
    say(
      `  ${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skips.length} skipped in ${seconds} s`,
    );
    tallies.push(tally);
  }
  return tallies;
}

/**
 * @param {string} node
 * @returns {Record<string, () => Promise<Tally>>}
 */
function stepsWith(node) {
  const env = environmentFor(root, node, { CI: "1" });
  // The tests choose their own database, address and mode.
  for (const name of Object.keys(env)) {
    if (/^(WENJI_|DATABASE_|PORT$|HOST$|NODE_ENV$)/.test(name)) delete env[name];
  }
  /**
   * @param {number} minutes
   * @param {NodeJS.ProcessEnv} more
   * @param {string} script below node_modules
   * @param {string[]} args
   */
  const tool = (minutes, more, script, ...args) =>
    run(node, [join(root, "node_modules", script), ...args], {
      cwd: root,
      env: { ...env, ...more },
      minutes: Math.min(minutes, wholeMinutes - (Date.now() - began) / 60_000),
    });
  /**
   * @param {string} name
   * @param {string[]} script
   * @param {string[]} args
   */
  const check = async (name, script, ...args) =>
    tallyCheck(name, await tool(5, {}, join(...script), ...args));

  return {
    "format and lint": () => check("biome check", ["@biomejs", "biome", "bin", "biome"], "check", "."),
    types: () => check("tsc", ["typescript", "bin", "tsc"], "--noEmit"),
    "dead code": () => check("knip", ["knip", "bin", "knip.js"]),
    build: async () => tallyCheck("build", ensureBuilt(root, node, say) ? 0 : 1),
    "rules, commands, routes, contracts": async () => {
      if (!ensureLibreOffice()) say("  no LibreOffice, and none installable: what it opens is not tested");
      const file = join(results, "vitest.json");
      const reporters = ["--reporter=default", "--reporter=./tests/setup/vitest-results.mjs"];
      const args = ["run", "-c", "remix.config.js", "--allowOnly=false", ...reporters];
      const code = await tool(
        45,
        { NODE_ENV: "test", VITEST_RESULTS: file },
        join("vitest", "vitest.mjs"),
        ...args,
      );
      return existsSync(file)
        ? tallyVitest(read(file), code)
        : tallyCrash(`vitest left no results (code ${code})`);
    },
    "people's journeys in a browser": () => journeys(tool),
  };
}

/**
 * @param {(minutes: number, more: NodeJS.ProcessEnv, script: string, ...args: string[]) => Promise<number | null>} tool
 * @returns {Promise<Tally>}
 */
async function journeys(tool) {
  const chromium = findChromium(say);
  if (!chromium)
    return tallyCrash("no Chromium: none named by CHROMIUM_PATH, none on the system, none installable");
  const font = ensureChineseFont();
  const file = join(results, "playwright.json");
  const config = join("tests", "setup", "playwright.config.ts");
  const more = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const reporter = "--reporter=list,json";
  const code = await tool(
    50,
    more,
    join("@playwright", "test", "cli.js"),
    "test",
    "-c",
    config,
    "--forbid-only",
    reporter,
  );
  if (!existsSync(file)) return tallyCrash(`playwright left no results (code ${code})`);
  const tally = tallyPlaywright(read(file), code, { mayBeEmpty: !hasSpecs() });
  if (!font)
    tally.skips.push({
      name: "Chinese in screenshots",
      reason: "no Chinese font here, and none installable",
    });
  return tally;
}

function hasSpecs() {
  const folder = join(root, "tests", "e2e");
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => /[.]spec[.]ts$/.test(String(name)))
  );
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

const tallies = await runAll().catch((error) => [tallyCrash(`the run broke off: ${error.stack}`)]);
const { lines, exitCode } = verdict(sum(tallies));
const took = Math.round((Date.now() - began) / 1000);
say(`\nAll runners together took ${took} s.`);
if (took > wantedMinutes * 60) say(`That is more than the ${wantedMinutes} minutes they should take.`);
for (const line of lines) say(line);
process.exitCode = exitCode;
