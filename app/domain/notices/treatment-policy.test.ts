import { expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { noticePhases } from "./notice-phase.ts";
import { mayTreat } from "./treatment-policy.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true, grants },
});
const coordinator = person("c", { role: "coordinator" });
const officer = person("o", { role: "officer", unitId: "water" });
const opinion = { unitId: "water", authorId: "r", withdrawnAt: null };

test("a coordinator and the unit's officers treat an opinion until it is announced", () => {
  for (const phase of noticePhases) {
    const may = ["open", "closed", "superseded"].includes(phase) ? true : "state-does-not-allow";
    expect(mayTreat(coordinator, opinion, phase)).toBe(may);
    expect(mayTreat(officer, opinion, phase)).toBe(may);
  }
});

test("others do not, nor anybody their own words, nor what was taken back", () => {
  expect(mayTreat(officer, { ...opinion, unitId: "transport" }, "closed")).toBe("not-found");
  expect(mayTreat(person("r"), opinion, "closed")).toBe("not-found");
  expect(mayTreat({ kind: "visitor" }, opinion, "closed")).toBe("not-found");
  expect(mayTreat(person("i", { role: "inspector" }), opinion, "closed")).toBe("not-allowed");
  expect(mayTreat(coordinator, { ...opinion, authorId: "c" }, "closed")).toBe("own-words");
  expect(mayTreat(coordinator, { ...opinion, withdrawnAt: "x" }, "closed")).toBe("state-does-not-allow");
});
