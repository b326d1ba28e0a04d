import type { Role } from "../people/roles.ts";

type Apart = { roles: readonly [Role, Role]; weight: "refused" | "warned" };

/**
 * Roles that one person should not hold together. Who supervises keeps nothing and handles nothing; who reviews what is
 * shown should not also write it, and who grants roles should not also handle cases: a small office may, knowingly.
 */
export const dutiesApart = [
  { roles: ["inspector", "administrator"], weight: "refused" },
  { roles: ["inspector", "coordinator"], weight: "refused" },
  { roles: ["inspector", "planner"], weight: "refused" },
  { roles: ["inspector", "officer"], weight: "refused" },
  { roles: ["inspector", "moderator"], weight: "refused" },
  { roles: ["moderator", "coordinator"], weight: "warned" },
  { roles: ["moderator", "planner"], weight: "warned" },
  { roles: ["moderator", "officer"], weight: "warned" },
  { roles: ["administrator", "coordinator"], weight: "warned" },
  { roles: ["administrator", "moderator"], weight: "warned" },
] as const satisfies readonly Apart[];

export type Conflict = { with: Role; weight: Apart["weight"] };

/** What speaks against giving a role to who holds these, the gravest first. */
export function conflictsOf(role: Role, held: readonly Role[]): Conflict[] {
  const found = dutiesApart.flatMap(({ roles: [one, other], weight }): Conflict[] => {
    const second = one === role ? other : other === role ? one : undefined;
    return second && held.includes(second) ? [{ with: second, weight }] : [];
  });
  return found.toSorted((a, b) => a.weight.localeCompare(b.weight));
}
