import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes every test's state with the reason of its skip, and errors outside tests, which vitest's own json leaves
 * out. The file is named by VITEST_RESULTS.
 */
export default class VitestResults {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<{ message?: string }>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env.VITEST_RESULTS;
    if (!file) return;
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => resultOf(module, test)),
    );
    const broken = modules.flatMap((module) =>
      [module, ...module.children.allSuites()].flatMap((part) =>
        part.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
      ),
    );
    const errors = [...broken, ...unhandled.map(({ message }) => `outside a test: ${message}`)];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ tests, errors }));
  }
}

/**
 * @param {import("vitest/node").TestModule} module
 * @param {import("vitest/node").TestCase} test
 */
function resultOf(module, test) {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : result.errors?.[0]?.message;
  const planned = test.options.mode === "todo" ? "to be written" : undefined;
  return {
    name: `${module.relativeModuleId} › ${test.fullName}`,
    state: result.state,
    note: note ?? planned,
  };
}
