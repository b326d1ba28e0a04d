import { expect, test } from "vitest";
import { sum, tallyCheck, tallyCrash, tallyPlaywright, tallyVitest, verdict } from "../setup/test-tally.mjs";

const spec = (title: string, status: string, annotations: { type: string; description?: string }[] = []) => ({
  title,
  tests: [{ status, annotations }],
});
const report = (...specs: ReturnType<typeof spec>[]) => ({ suites: [{ title: "a.spec.ts", specs }] });

test("a check counts as one", () => {
  expect(tallyCheck("tsc", 0)).toMatchObject({ passed: 1, failed: 0 });
  expect(tallyCheck("tsc", 2)).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyCheck("tsc", null)).toMatchObject({ passed: 0, failed: 1 });
});

test("vitest's passed, failed and skipped tests are counted, with the reason of a skip", () => {
  const tests = [
    { name: "a", state: "passed" },
    { name: "b", state: "failed" },
    { name: "c", state: "skipped", note: "no server here" },
    { name: "d", state: "skipped" },
  ];
  expect(tallyVitest({ tests, errors: [] }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
    skips: [
      { name: "c", reason: "no server here" },
      { name: "d", reason: "no reason given" },
    ],
  });
});

test("a file that does not load and an error outside a test are failures", () => {
  const tests = [{ name: "a", state: "passed" }];
  expect(tallyVitest({ tests, errors: ["b.test.ts: no such module"] }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

test("a bad end without a failed test is a failure", () => {
  const tests = [{ name: "a", state: "passed" }];
  expect(tallyVitest({ tests, errors: [] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(tallyVitest({ tests, errors: [] }, null)).toMatchObject({ passed: 1, failed: 1 });
});

test("playwright's nested suites are counted, with the reason of a skip", () => {
  const inner = { title: "group", specs: [spec("inside", "unexpected")] };
  const skipped = spec("later", "skipped", [{ type: "skip", description: "no font here" }]);
  const whole = {
    suites: [{ title: "a.spec.ts", specs: [spec("ok", "expected"), skipped], suites: [inner] }],
  };
  expect(tallyPlaywright(whole, 1, { mayBeEmpty: false })).toMatchObject({
    passed: 1,
    failed: 1,
    skips: [{ name: "a.spec.ts › later", reason: "no font here" }],
  });
});

test("a journey that needed a second go passes and is named; where it is more than the odd one, each is a failure", () => {
  const shaky = (count: number) =>
    report(spec("ok", "expected"), ...Array.from({ length: count }, (_, at) => spec(`shaky ${at}`, "flaky")));
  const odd = tallyPlaywright(shaky(2), 0, { mayBeEmpty: false });
  expect(verdict(odd)).toEqual({
    lines: [
      "passed at the second go only: a.spec.ts › shaky 0: ",
      "passed at the second go only: a.spec.ts › shaky 1: ",
      "3 passed, 0 failed",
    ],
    exitCode: 0,
  });
  const many = verdict(tallyPlaywright(shaky(3), 0, { mayBeEmpty: false }));
  expect(many.lines.at(-1)).toBe("1 passed, 3 failed");
  expect(many.exitCode).toBe(1);
});

test("a journey that never ran is told apart from one that was skipped", () => {
  const { skips } = tallyPlaywright(report(spec("after", "skipped")), 1, { mayBeEmpty: false });
  expect(skips).toEqual([
    { name: "a.spec.ts › after", reason: "did not run, because an earlier step failed" },
  ]);
});

test("no journey at all is in order only while there is no spec file", () => {
  const empty = { suites: [], errors: [{ message: "Error: No tests found" }] };
  expect(tallyPlaywright(empty, 1, { mayBeEmpty: true })).toMatchObject({ passed: 0, failed: 0 });
  expect(tallyPlaywright(empty, 1, { mayBeEmpty: false })).toMatchObject({ passed: 0, failed: 1 });
});

test("an error outside the journeys is a failure even without spec files", () => {
  const broken = { suites: [], errors: [{ message: "Error: bad configuration" }] };
  expect(tallyPlaywright(broken, 1, { mayBeEmpty: true })).toMatchObject({ failed: 1 });
});

test("the last line is the count over all runners, skips stand above it", () => {
  const skips = [{ name: "c", reason: "no server here" }];
  const whole = sum([tallyCheck("tsc", 0), { passed: 5, failed: 0, skips, notes: [] }]);
  expect(verdict(whole)).toEqual({
    lines: ["skipped: c (no server here)", "6 passed, 0 failed"],
    exitCode: 0,
  });
});

test("a crash is counted, named and turns the exit code", () => {
  const { lines, exitCode } = verdict(sum([tallyCheck("tsc", 0), tallyCrash("vitest left no results")]));
  expect(lines).toEqual(["failed: vitest left no results", "1 passed, 1 failed"]);
  expect(exitCode).toBe(1);
});

test("what failed is named once more at the end, in one line that says where and why", () => {
  const red = String.fromCharCode(27);
  const errors = [
    {
      message: `${red}[31mTest timeout exceeded.${red}[39m`,
      location: { file: "/somewhere/tests/e2e/a.spec.ts", line: 7 },
    },
    { message: "locator.click:\n  waiting for button" },
  ];
  const failing = { title: "shut", tests: [{ status: "unexpected", results: [{ errors }] }] };
  const journeys = tallyPlaywright({ suites: [{ title: "a.spec.ts", specs: [failing] }] }, 1, {
    mayBeEmpty: false,
  });
  const rules = tallyVitest({ tests: [{ name: "b", state: "failed", note: "1 is\nnot 2" }], errors: [] }, 1);
  expect(verdict(sum([journeys, rules])).lines).toEqual([
    "failed: a.spec.ts › shut: a.spec.ts:7 Test timeout exceeded. | locator.click: waiting for button",
    "failed: b: 1 is not 2",
    "0 passed, 2 failed",
  ]);
});

test("nothing passed is a failure", () => {
  expect(verdict(sum([]))).toEqual({ lines: ["failed: no test was run", "0 passed, 1 failed"], exitCode: 1 });
});
