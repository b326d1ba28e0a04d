import { expect, test } from "vitest";
import type { Grant, Person } from "./actor.ts";
import { mayDoWithout, mayEndFactorsOf } from "./second-factor-policy.ts";

const person = (id: string, ...grants: Grant[]): Person => ({
  ...{ kind: "person", id, name: "李", emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }, ...grants],
});
const admin = person("a", { role: "administrator" });

test("the last second factor stays while a role demands one", () => {
  expect(mayDoWithout(admin, 0, ["administrator"])).toBe(false);
  expect(mayDoWithout(admin, 1, ["administrator"])).toBe(true);
  expect(mayDoWithout(admin, 0, [])).toBe(true);
  expect(mayDoWithout(person("r"), 0, ["administrator"])).toBe(true);
  expect(mayDoWithout({ ...person("r"), withheld: ["administrator"] }, 0, ["administrator"])).toBe(false);
});

test("an administrator ends what others lost, never their own", () => {
  expect(mayEndFactorsOf(admin, "b")).toBe(true);
  expect(mayEndFactorsOf(admin, "a")).toBe(false);
  expect(mayEndFactorsOf(person("c", { role: "coordinator" }), "b")).toBe(false);
  expect(mayEndFactorsOf({ kind: "visitor" }, "b")).toBe(false);
  expect(mayEndFactorsOf({ kind: "system", job: "command-line" }, "b")).toBe(true);
});
