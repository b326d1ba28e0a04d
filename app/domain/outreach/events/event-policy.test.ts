import { expect, test } from "vitest";
import type { Actor, Grant, Person } from "../../people/actor.ts";
import { mayKeepEvents, maySeeSignUps, maySignUp } from "./event-policy.ts";

const person = (grants: Grant[] = [], given: Partial<Person> = {}): Actor => ({
  ...{ kind: "person", id: "p", name: "p", emailProved: true, mobileProved: false },
  grants: [{ role: "resident" }, ...grants],
  ...given,
});
const keepers = [person([{ role: "coordinator" }]), person([{ role: "planner", territoryId: "liuwan" }])];
const inspector = person([{ role: "inspector" }]);
const others: Actor[] = [
  { kind: "visitor" },
  { kind: "guest", needId: "n1" },
  person(),
  person([{ role: "officer", unitId: "transport" }]),
  person([{ role: "moderator" }]),
  person([{ role: "administrator" }]),
];
const event = { state: "planned", startsAt: "2026-03-14T01:30:00.000Z" } as const;
const before = "2026-03-13T00:00:00.000Z";

test("coordinators and planners keep events; the inspector reads who signed up; nobody else does", () => {
  for (const actor of keepers) expect([mayKeepEvents(actor), maySeeSignUps(actor)]).toEqual([true, true]);
  expect([mayKeepEvents(inspector), maySeeSignUps(inspector)]).toEqual([false, true]);
  for (const actor of others) expect([mayKeepEvents(actor), maySeeSignUps(actor)]).toEqual([false, false]);
});

test("anybody who proved a contact may sign up before it begins", () => {
  for (const actor of [...keepers, inspector, person()]) expect(maySignUp(actor, event, before)).toBe(true);
  expect(maySignUp(person(), event, event.startsAt)).toBe("event-began");
  expect(maySignUp(person(), { ...event, state: "held" }, before)).toBe("event-began");
  expect(maySignUp(person(), { ...event, state: "cancelled" }, before)).toBe("event-cancelled");
});

test("who has no account, proved nothing, or waits for a guardian may not", () => {
  expect(maySignUp({ kind: "visitor" }, event, before)).toBe("not-allowed");
  expect(maySignUp({ kind: "guest", needId: "n1" }, event, before)).toBe("not-allowed");
  expect(maySignUp(person([], { emailProved: false }), event, before)).toBe("contact-not-proved");
  expect(maySignUp(person([], { minor: "waiting" }), event, before)).toBe("not-allowed");
  expect(maySignUp(person([], { minor: "consented" }), event, before)).toBe(true);
});
