import { expect, test } from "vitest";
import { seeded } from "#tests/factories/seeded.ts";
import { civilDateOf } from "./day-in-zone.ts";
import { daysInZone } from "./days-in-zone.ts";
import { instantOf, millisOf } from "./instant.ts";

const zones = [
  "Asia/Shanghai",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
];

test.each(zones)("many moments in %s lie on the days that each alone lies on", (zone) => {
  const { int } = seeded(11);
  const dayOf = daysInZone(zone);
  const from = millisOf("2014-10-01T00:00:00.000Z");
  for (let round = 0; round < 4000; round += 1) {
    const at = instantOf(from + int(0, 400 * 24 * 60) * 60_000 + int(0, 59_999));
    expect(dayOf(at)).toBe(civilDateOf(at, zone));
  }
});

test("an hour in which a day ends belongs to both, minute by minute", () => {
  const dayOf = daysInZone("Asia/Kathmandu");
  expect(dayOf("2026-11-22T18:14:59.999Z")).toBe("2026-11-22");
  expect(dayOf("2026-11-22T18:15:00.000Z")).toBe("2026-11-23");
});
