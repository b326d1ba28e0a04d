import { expect, test } from "vitest";
import { newBrowserKey, openForBrowser, sealForBrowser } from "./browser-seal.ts";
import { secretsFrom } from "./secrets.ts";

const ring = [{ id: "one", key: Buffer.alloc(32) }] as const;
const secrets = secretsFrom("a key for tests only, a key for tests only", ring);

test("what is sealed for a browser opens with its key alone, in its own place", () => {
  const key = newBrowserKey();
  const sealed = sealForBrowser(secrets, key, "parked:1", "孩子上学的路");
  expect(sealed).not.toContain(Buffer.from("孩子上学的路").toString("base64url"));
  expect(openForBrowser(secrets, key, "parked:1", sealed)).toBe("孩子上学的路");
  expect(() => openForBrowser(secrets, newBrowserKey(), "parked:1", sealed)).toThrow();
  expect(() => openForBrowser(secrets, key, "parked:2", sealed)).toThrow();
  const other = secretsFrom("another key for tests, another key for tests", ring);
  expect(() => openForBrowser(other, key, "parked:1", sealed)).toThrow();
});
