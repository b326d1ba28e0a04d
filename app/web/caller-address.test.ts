import { expect, test } from "vitest";
import { callerAddress } from "./caller-address.ts";

test("without a proxy of ours nobody chooses their own address", () => {
  expect(callerAddress("203.0.113.9", "198.51.100.1", 0)).toBe("203.0.113.9");
});

test("behind proxies it is what the outermost of ours saw, whatever the caller wrote before it", () => {
  expect(callerAddress("127.0.0.1", "198.51.100.1, 203.0.113.9", 1)).toBe("203.0.113.9");
  expect(callerAddress("127.0.0.1", "198.51.100.7, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
  expect(callerAddress("127.0.0.1", null, 1)).toBe("127.0.0.1");
  expect(callerAddress("127.0.0.1", "no address", 1)).toBe("unknown");
});
