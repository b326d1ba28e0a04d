import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { mayDecideAppeal, mayMoveEntity, mayReadDocument, mayRepresent } from "./entity-policy.ts";
import type { EntityMove } from "./entity-states.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }, ...grants],
});
const clerk = person("clerk");
const stranger = person("stranger");
const coordinator = person("coordinator", { role: "coordinator" });
const inspector = person("inspector", { role: "inspector" });
const clock: Actor = { kind: "system", job: "validity" };
const entity = { state: "applied", isPublic: false, representativeIds: ["clerk"] } as const;

describe("a move", () => {
  const cases: [string, Actor, EntityMove, string | true][] = [
    ["a stranger learns of nothing", stranger, "verify", "not-found"],
    ["a representative verifies nobody", clerk, "verify", "not-allowed"],
    ["a registrar verifies", coordinator, "verify", true],
    ["an inspector reads only", inspector, "verify", "not-allowed"],
    ["a registrar does not apply for others", coordinator, "apply", "not-allowed"],
    ["what was handed in is not handed in again", clerk, "apply", "state-does-not-allow"],
    ["a representative withdraws", clerk, "withdraw", true],
    ["a registrar waits for the clock", coordinator, "lapse", "not-allowed"],
    ["the clock moves what is verified alone", clock, "lapse", "state-does-not-allow"],
  ];
  test.each(cases)("%s", (_, actor, move, outcome) => {
    expect(mayMoveEntity(actor, entity, move)).toBe(outcome);
  });

  test("nobody verifies an entity that they represent", () => {
    const own = { ...entity, representativeIds: ["coordinator"] };
    expect(mayMoveEntity(coordinator, own, "verify")).toBe("not-allowed");
  });
});

test("an appeal is decided by another registrar than the one who suspended, once", () => {
  const appeal = { suspendedBy: "other", decided: false, representativeIds: ["clerk"] };
  expect(mayDecideAppeal(coordinator, appeal)).toBe(true);
  expect(mayDecideAppeal(coordinator, { ...appeal, suspendedBy: "coordinator" })).toBe("own-decision");
  expect(mayDecideAppeal(coordinator, { ...appeal, decided: true })).toBe("already-done");
  expect(mayDecideAppeal(inspector, appeal)).toBe("not-allowed");
  expect(mayDecideAppeal(coordinator, { ...appeal, representativeIds: ["coordinator"] })).toBe("not-allowed");
  expect(mayDecideAppeal(stranger, appeal)).toBe("not-found");
});

test("a document is its own people's, its officers', and everybody's only where both it and its entity are public", () => {
  const document = { ...entity, isPublicDocument: true, addedBy: "joiner" };
  expect(mayReadDocument(clerk, document)).toBe(true);
  expect(mayReadDocument(person("joiner"), document)).toBe(true);
  expect(mayReadDocument(coordinator, document)).toBe(true);
  expect(mayReadDocument(inspector, document)).toBe(true);
  expect(mayReadDocument(stranger, document)).toBe(false);
  expect(mayReadDocument(stranger, { ...document, isPublic: true })).toBe(true);
  expect(mayReadDocument(stranger, { ...document, isPublic: true, isPublicDocument: false })).toBe(false);
});

test("who decides over others represents none of them", () => {
  expect([clerk, coordinator, inspector, clock].map(mayRepresent)).toEqual([true, false, false, false]);
});
