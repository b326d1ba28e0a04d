import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOf } from "./built-portal.mjs";
import { isInstalled } from "./installed-packages.mjs";
import { isNewEnough } from "./node-binary.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "wenji-launch-"));
  mkdirSync(join(root, "app"));
  mkdirSync(join(root, "node_modules"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, packages: Record<string, object>) {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

test("packages that stand as the lock file says are not installed again", () => {
  write("package-lock.json", {
    "": {},
    a: { version: "1.0.0" },
    other: { version: "1.0.0", optional: true },
  });
  write("node_modules/.package-lock.json", { a: { version: "1.0.0" } });
  expect(isInstalled(root)).toBe(true);
});

test.each([
  ["another version", { a: { version: "1.1.0" } }],
  ["nothing", {}],
])("packages are installed where there is %s", (_name, present) => {
  write("package-lock.json", { "": {}, a: { version: "1.0.0" } });
  write("node_modules/.package-lock.json", present);
  expect(isInstalled(root)).toBe(false);
});

test("a clone without packages is not installed", () => {
  write("package-lock.json", { "": {} });
  expect(isInstalled(root)).toBe(false);
});

test("a changed, a new and a removed source make the build old; a test does not", () => {
  writeFileSync(join(root, "app/a.ts"), "1");
  utimesSync(join(root, "app/a.ts"), 1, 1);
  const first = fingerprintOf(root);
  writeFileSync(join(root, "app/a.test.ts"), "1");
  expect(fingerprintOf(root)).toBe(first);
  utimesSync(join(root, "app/a.ts"), 2, 2);
  expect(fingerprintOf(root)).not.toBe(first);
  utimesSync(join(root, "app/a.ts"), 1, 1);
  writeFileSync(join(root, "app/b.ts"), "1");
  expect(fingerprintOf(root)).not.toBe(first);
  rmSync(join(root, "app/b.ts"));
  expect(fingerprintOf(root)).toBe(first);
});

test("Node 20 and 22.17 cannot run the portal; 22.18 and 24 can", () => {
  expect(["20.20.2", "22.17.1", "22.18.0", "24.1.0"].map(isNewEnough)).toEqual([false, false, true, true]);
});
