import { expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { type Claimable, mayClaim, maySettleClaim } from "./claim-policy.ts";

const somebody: Person = {
  ...{ kind: "person", id: "a", name: "陈女士", emailProved: true, mobileProved: false },
  grants: [{ role: "resident" }],
};
const imported: Claimable = {
  ...{ id: "n", kind: "suggestion", visibility: "public", publication: "published", state: "closed" },
  ...{ authorId: null, unitId: null, plannerId: null, territoryId: null, jointUnitIds: [] },
  channel: "import",
};

test("whoever has proved a contact may claim an imported need that has no author", () => {
  expect(mayClaim(somebody, imported)).toBe(true);
  expect(mayClaim({ ...somebody, emailProved: false }, imported)).toBe("proof-needed");
});

test("a need that was written here, or that one may not see, can't be claimed and is not found", () => {
  expect(mayClaim(somebody, { ...imported, channel: "web" })).toBe("not-found");
  expect(mayClaim(somebody, { ...imported, kind: "report" })).toBe("not-found");
});

test("a need with an author is taken; its author is told that it is theirs", () => {
  expect(mayClaim(somebody, { ...imported, authorId: "b" })).toBe("not-claimable");
  expect(mayClaim(somebody, { ...imported, authorId: "a" })).toBe("own-need-already");
});

test("a coordinator settles claims, but not their own; nobody else does", () => {
  const coordinator: Person = { ...somebody, id: "c", grants: [{ role: "coordinator" }] };
  expect(maySettleClaim(coordinator, "a")).toBe(true);
  expect(maySettleClaim(coordinator, "c")).toBe("own-claim");
  for (const role of ["moderator", "inspector", "administrator"] as const)
    expect(maySettleClaim({ ...coordinator, grants: [{ role }] }, "a")).toBe("not-allowed");
  expect(maySettleClaim({ kind: "visitor" }, "a")).toBe("not-allowed");
});
