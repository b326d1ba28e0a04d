import { expect, test } from "vitest";
import { inGoodStanding } from "./entity-voice.ts";

const today = "2026-03-02";
const until = (verifiedUntil: string | null) => (state: string) => ({ state, verifiedUntil });

test("who was verified may write to the end of the last day", () => {
  expect(inGoodStanding(until("2026-03-02")("verified"), today)).toBe(true);
  expect(inGoodStanding(until("2026-03-01")("verified"), today)).toBe(false);
});

test("an office that is late with a renewal silences nobody", () => {
  expect(inGoodStanding(until("2026-02-01")("renewing"), today)).toBe(true);
});

test("nobody else may write", () => {
  const silent = ["draft", "applied", "sent-back", "lapsed", "suspended", "withdrawn"];
  expect(silent.filter((state) => inGoodStanding(until("2027-01-01")(state), today))).toEqual([]);
});
