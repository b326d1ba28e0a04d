import { expect, test } from "vitest";
import { testSecrets as secrets, testKeys } from "#tests/setup/test-secrets.ts";
import { newBrowserKey, openForBrowser, sealForBrowser } from "./browser-seal.ts";
import { keyRingFrom } from "./key-ring.ts";
import { secretsFrom } from "./secrets.ts";

test("what is sealed for a browser opens with its key alone, in its own place", () => {
  const key = newBrowserKey();
  const sealed = sealForBrowser(secrets, key, "parked:1", "孩子上学的路");
  expect(sealed).not.toContain(Buffer.from("孩子上学的路").toString("base64url"));
  expect(openForBrowser(secrets, key, "parked:1", sealed)).toBe("孩子上学的路");
  expect(() => openForBrowser(secrets, newBrowserKey(), "parked:1", sealed)).toThrow();
  expect(() => openForBrowser(secrets, key, "parked:2", sealed)).toThrow();
  const ring = keyRingFrom(testKeys);
  if (!ring) throw new Error("these do not read as keys");
  const other = secretsFrom("another key for tests, another key for tests", ring);
  expect(() => openForBrowser(other, key, "parked:1", sealed)).toThrow();
});
