import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingFromLock } from "../setup/lock-file.mjs";

test("the lock file holds every package it speaks of, for every system, so that npm ci accepts it", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(missingFromLock(packages)).toEqual([]);
});

test("a package for another system that is not in the lock file is found, once", () => {
  const packages = {
    "": { dependencies: { a: "1.0.0", b: "1.0.0" } },
    "node_modules/a": { version: "1.0.0", optionalDependencies: { "a-darwin-arm64": "1.0.0" } },
    "node_modules/b": { version: "1.0.0", optionalDependencies: { "a-darwin-arm64": "1.0.0" } },
  };
  expect(missingFromLock(packages)).toEqual([
    { name: "a-darwin-arm64", version: "1.0.0", optional: true, dev: false },
  ]);
});

test("a package is found beside its user or above it", () => {
  const packages = {
    "": { dependencies: { a: "1.0.0" } },
    "node_modules/a": { version: "1.0.0", dependencies: { "@x/b": "1.0.0", c: "1.0.0" } },
    "node_modules/a/node_modules/@x/b": { version: "1.0.0", dependencies: { c: "1.0.0" } },
    "node_modules/c": { version: "1.0.0" },
  };
  expect(missingFromLock(packages)).toEqual([]);
});
