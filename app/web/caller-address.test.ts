import { expect, test } from "vitest";
import { callerAddress, callerNetwork } from "./caller-address.ts";

test("without a proxy of ours nobody chooses their own address", () => {
  expect(callerAddress("203.0.113.9", "198.51.100.1", 0)).toBe("203.0.113.9");
});

test("behind proxies it is what the outermost of ours saw, whatever the caller wrote before it", () => {
  expect(callerAddress("127.0.0.1", "198.51.100.1, 203.0.113.9", 1)).toBe("203.0.113.9");
  expect(callerAddress("127.0.0.1", "198.51.100.7, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
  expect(callerAddress("127.0.0.1", null, 1)).toBe("127.0.0.1");
  expect(callerAddress("127.0.0.1", "no address", 1)).toBe("unknown");
});

test("all addresses of one IPv6 network of 64 bits are one caller", () => {
  for (const address of ["2001:db8:7:1::1", "2001:0DB8:0007:0001:ffff:ffff:ffff:ffff", "2001:db8:7:1:a::"])
    expect(callerNetwork(address), address).toBe("2001:db8:7:1::/64");
  expect(callerNetwork("2001:db8:7:2::1")).toBe("2001:db8:7:2::/64");
  expect(callerNetwork("::1")).toBe("0:0:0:0::/64");
  expect(callerNetwork("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(callerNetwork("64:ff9b::203.0.113.9")).toBe("64:ff9b:0:0::/64");
});

test("an IPv4 address is itself, however it is written", () => {
  expect(callerNetwork("203.0.113.9")).toBe("203.0.113.9");
  expect(callerNetwork("::ffff:203.0.113.9")).toBe("203.0.113.9");
  expect(callerNetwork("unknown")).toBe("unknown");
});
