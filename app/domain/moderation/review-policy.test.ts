import { expect, test } from "vitest";
import type { Person } from "../people/actor.ts";
import { canBeObjectedTo, canBePutBack, maySettle } from "./review-policy.ts";

const person = (id: string, ...roles: ("moderator" | "coordinator")[]): Person => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true },
  grants: roles.map((role) => ({ role })),
});

test.each([
  [person("m", "moderator"), null, true],
  [person("c", "coordinator"), "m", true],
  [person("r"), null, "not-allowed"],
  [person("w", "moderator"), null, "own-words"],
  [person("m", "moderator"), "m", "own-decision"],
  [{ kind: "visitor" } as const, null, "not-allowed"],
])("who settles: %o, decided before by %s", (actor, decidedBy, may) => {
  expect(maySettle(actor, "w", decidedBy)).toBe(may);
});

const hidden = { outcome: "refused", why: "taken-down", isLatest: true, isGone: false } as const;
test.each([
  [hidden, true, true],
  [{ ...hidden, why: "objection" as const }, true, false],
  [{ ...hidden, outcome: "released" as const }, false, false],
  [{ ...hidden, outcome: null }, false, false],
  [{ ...hidden, isLatest: false }, false, false],
  [{ ...hidden, isGone: true }, false, false],
])("%o is put back: %s, objected to: %s", (decided, back, objected) => {
  expect([canBePutBack(decided), canBeObjectedTo(decided)]).toEqual([back, objected]);
});
