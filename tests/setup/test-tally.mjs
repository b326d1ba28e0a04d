/**
 * What a runner did, in one shape for all of them.
 * @typedef {{ passed: number, failed: number, skips: { name: string, reason: string }[], notes: string[], shaky?: string[] }} Tally
 * shaky: what passed at the second go only, and what stopped the first one
 */

/** Journeys of a run that may need a second go; one more, and none of them counts as passed. */
const mostShaky = 2;

const noReason = "no reason given";

/**
 * A tool that says yes or no counts as one test.
 * @param {string} name
 * @param {number | null} exitCode null: it did not end by itself
 * @returns {Tally}
 */
export function tallyCheck(name, exitCode) {
  const ok = exitCode === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skips: [], notes: ok ? [] : [`${name} failed`] };
}

/**
 * A runner that ended badly without results we can read counts as one failed test.
 * @param {string} why
 * @returns {Tally}
 */
export function tallyCrash(why) {
  return { passed: 0, failed: 1, skips: [], notes: [why] };
}

/**
 * The results that `vitest-results.mjs` wrote.
 * @param {{ tests: { name: string, state: string, note?: string }[], errors: string[] }} report
 * @param {number | null} exitCode
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode) {
  const of = (/** @type {string} */ state) => report.tests.filter((test) => test.state === state);
  const skips = [...of("skipped"), ...of("pending")].map(({ name, note }) => ({
    name,
    reason: note || noReason,
  }));
  const notes = [...of("failed").map(({ name, note }) => `${name}: ${inOneLine(note)}`), ...report.errors];
  const failed = notes.length;
  return withExitCode("vitest", { passed: of("passed").length, failed, skips, notes }, exitCode);
}

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ message?: string, location?: { file: string, line: number } }} PlaywrightError
 * @typedef {{ status: string, projectName?: string, annotations?: Annotation[], results?: { errors?: PlaywrightError[] }[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * The report of Playwright's json reporter. What passed only at a second go is named; where that is more than the odd one, each counts as failed.
 * @param {{ suites: PlaywrightSuite[], errors?: { message?: string }[] }} report
 * @param {number | null} exitCode
 * @param {{ mayBeEmpty: boolean }} options whether no test at all is in order, there being no spec file
 * @returns {Tally}
 */
export function tallyPlaywright(report, exitCode, { mayBeEmpty }) {
  const tests = report.suites.flatMap((suite) => testsIn(suite, []));
  const errors = (report.errors ?? []).map(({ message }) => message ?? "an error without words");
  if (mayBeEmpty && tests.length === 0 && errors.every((error) => /No tests found/.test(error))) {
    return { passed: 0, failed: 0, skips: [], notes: [] };
  }
  const count = (/** @type {string[]} */ ...states) =>
    tests.filter(({ status }) => states.includes(status)).length;
  const skips = tests
    .filter(({ status }) => status === "skipped")
    .map(({ name, annotations = [] }) => ({ name, reason: skipReason(annotations) }));
  const forgiven = count("flaky") <= mostShaky ? ["flaky"] : [];
  const bad = ["unexpected", "flaky"].filter((state) => !forgiven.includes(state));
  const told = (/** @type {string[]} */ states) =>
    tests.filter(({ status }) => states.includes(status)).map(whatFailed);
  const notes = [...told(bad), ...errors];
  const passed = count("expected", ...forgiven);
  const tally = { passed, failed: notes.length, skips, notes, shaky: told(forgiven) };
  return withExitCode("playwright", tally, exitCode);
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} above
 * @returns {(PlaywrightTest & { name: string })[]}
 */
function testsIn(suite, above) {
  const path = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map((test) => ({ ...test, name: [...path, title].join(" › ") })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, path))];
}

/** @param {PlaywrightTest & { name: string }} test */
function whatFailed({ name, results = [] }) {
  const errors = results.flatMap(({ errors = [] }) => errors);
  const said = errors.map(
    ({ message, location }) =>
      `${location ? `${location.file.split("/").at(-1)}:${location.line} ` : ""}${inOneLine(message)}`,
  );
  return `${name}: ${said.join(" | ")}`;
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");

/** As much as tells what to look for, where only the end of a long report is kept. */
const inOneLine = (message = "no reason given") =>
  message.replace(colours, "").replace(/\s+/g, " ").trim().slice(0, 300);

/**
 * @param {Annotation[]} annotations
 * @returns {string}
 */
function skipReason(annotations) {
  const skip = annotations.find(({ type }) => type === "skip" || type === "fixme");
  return skip ? skip.description || noReason : "did not run, because an earlier step failed";
}

/**
 * A bad exit that no failed test explains is a failure of its own.
 * @param {string} name
 * @param {Tally} tally
 * @param {number | null} exitCode
 * @returns {Tally}
 */
function withExitCode(name, tally, exitCode) {
  if (exitCode === 0 || tally.failed > 0) return tally;
  const why = exitCode === null ? "was stopped" : `ended with code ${exitCode}`;
  return { ...tally, failed: 1, notes: [...tally.notes, `${name} ${why} though no test failed`] };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skips: tallies.flatMap(({ skips }) => skips),
    notes: tallies.flatMap(({ notes }) => notes),
    shaky: tallies.flatMap(({ shaky = [] }) => shaky),
  };
}

/**
 * The end of the report: what was skipped and why, what went wrong outside a test, and the count as the last line.
 * Nothing passed is a failure.
 * @param {Tally} whole
 * @returns {{ lines: string[], exitCode: 0 | 1 }}
 */
export function verdict(whole) {
  const skipped = whole.skips.map(({ name, reason }) => `skipped: ${name} (${reason})`);
  const shaky = (whole.shaky ?? []).map((note) => `passed at the second go only: ${note}`);
  const nothing = whole.passed === 0 && whole.failed === 0 ? ["failed: no test was run"] : [];
  const failed = whole.failed + nothing.length;
  const notes = whole.notes.map((note) => `failed: ${note.split("\n")[0]}`);
  return {
    lines: [...skipped, ...shaky, ...notes, ...nothing, `${whole.passed} passed, ${failed} failed`],
    exitCode: failed === 0 && whole.passed > 0 ? 0 : 1,
  };
}
