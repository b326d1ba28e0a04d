import type { Minor } from "./age-bands.ts";
import type { Proofs } from "./proof-methods.ts";
import type { Role } from "./roles.ts";

/** A part and what it is bound to. `insteadOf`: held as the substitute of somebody who is away. */
export type Grant =
  | { role: "planner"; territoryId: string; insteadOf?: Colleague }
  | { role: "officer"; unitId: string; insteadOf?: Colleague }
  | { role: Exclude<Role, "planner" | "officer"> };
type Colleague = { id: string; name: string };

/**
 * Who is asking. A guest proved a need's number and query code; the system acts for the clock. Who is suspended has signed
 * in, may read what is public and see to their own data as `self`, a person without a role (个人信息保护法 44–50), and no more.
 */
export type Actor =
  | { kind: "visitor" }
  | { kind: "guest"; needId: string }
  | Person
  | { kind: "suspended"; id: string; name: string; self: Person }
  | { kind: "system"; job: string };

export type Person = {
  kind: "person";
  id: string;
  name: string;
  emailProved: boolean;
  mobileProved: boolean;
  /** Somebody under fourteen. While a guardian's consent is missing, nothing counts as proved. */
  minor?: Minor;
  /** What the session rests on; nothing is known of it where there is no session. */
  proofs?: Proofs;
  /** Every grant in force: a policy asks them all, never the first alone. */
  grants: Grant[];
  /** Roles held that this session can't act in before it has a second factor. */
  withheld?: Role[];
};

export const visitor: Actor = { kind: "visitor" };

export const hasRole = (actor: Actor, ...wanted: Role[]) =>
  actor.kind === "person" && actor.grants.some((grant) => wanted.includes(grant.role));

export const isStaff = (actor: Actor) =>
  actor.kind === "person" && actor.grants.some((grant) => grant.role !== "resident");

export const plansFor = (actor: Actor, territoryId: string | null) =>
  actor.kind === "person" &&
  territoryId !== null &&
  actor.grants.some((grant) => grant.role === "planner" && grant.territoryId === territoryId);

export const worksIn = (actor: Actor, unitId: string | null) =>
  actor.kind === "person" &&
  unitId !== null &&
  actor.grants.some((grant) => grant.role === "officer" && grant.unitId === unitId);

/** The ledger's name for an actor: never a name or a contact. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case "person":
    case "suspended":
      return `person:${actor.id}`;
    case "guest":
      return `guest:${actor.needId}`;
    case "system":
      return `system:${actor.job}`;
    case "visitor":
      return "visitor";
  }
}
