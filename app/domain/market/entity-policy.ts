import { type Actor, hasRole, isStaff } from "../people/actor.ts";
import { canMoveEntity, type EntityMove, type EntityState, entityMoves } from "./entity-states.ts";

/** What a right about an entity depends on. */
export type EntityFacts = {
  state: EntityState;
  /** Once verified it is in the public register, whatever comes after. */
  isPublic: boolean;
  /** Persons who represent it now. */
  representativeIds: readonly string[];
};

export type EntityMoveRefusal = "not-found" | "not-allowed" | "state-does-not-allow";

/** Who keeps the register: the coordinating office. */
export const isRegistrar = (actor: Actor) => hasRole(actor, "coordinator");

export const represents = (actor: Actor, { representativeIds }: Pick<EntityFacts, "representativeIds">) =>
  actor.kind === "person" && representativeIds.includes(actor.id);

/** The whole file: its own representatives, the register's officers, and whoever supervises them. */
export const maySeeFile = (actor: Actor, entity: EntityFacts) =>
  represents(actor, entity) || maySeeDesk(actor);

export const maySeeDesk = (actor: Actor) => isRegistrar(actor) || hasRole(actor, "inspector");

/** Who decides over others can't speak for one of them. */
export const mayRepresent = (actor: Actor): boolean => actor.kind === "person" && !isStaff(actor);

/** Whether an actor may make a move now: true, or why not. What it may not see is "not found". */
export function mayMoveEntity(actor: Actor, entity: EntityFacts, move: EntityMove): true | EntityMoveRefusal {
  if (actor.kind !== "system" && !maySeeFile(actor, entity)) return "not-found";
  const { by } = entityMoves[move];
  const fits = {
    system: actor.kind === "system",
    registrar: isRegistrar(actor) && !represents(actor, entity),
    representative: represents(actor, entity),
  }[by];
  if (!fits) return "not-allowed";
  return canMoveEntity(move, entity.state) ? true : "state-does-not-allow";
}

export type AppealFacts = {
  suspendedBy: string | null;
  decided: boolean;
  representativeIds: readonly string[];
};

/** An appeal is decided by somebody else than whoever suspended, and by nobody who speaks for the entity. */
export function mayDecideAppeal(
  actor: Actor,
  { suspendedBy, decided, representativeIds }: AppealFacts,
): true | "not-found" | "not-allowed" | "own-decision" | "already-done" {
  if (!maySeeDesk(actor)) return "not-found";
  if (!isRegistrar(actor) || actor.kind !== "person" || represents(actor, { representativeIds }))
    return "not-allowed";
  if (decided) return "already-done";
  return actor.id === suspendedBy ? "own-decision" : true;
}

export type DocumentFacts = EntityFacts & { isPublicDocument: boolean; addedBy: string };

/** Whether a look at a document is the office's at what somebody entrusted to it, which is written down. */
export const readsForTheOffice = (actor: Actor, document: DocumentFacts): boolean =>
  maySeeDesk(actor) &&
  !(document.isPublicDocument && document.isPublic) &&
  !(actor.kind === "person" && actor.id === document.addedBy) &&
  !represents(actor, document);

/** A document is read by those who see the file and by whoever brought it; by everybody only where it was declared public. */
export function mayReadDocument(actor: Actor, document: DocumentFacts): boolean {
  if (document.isPublicDocument && document.isPublic) return true;
  return maySeeFile(actor, document) || (actor.kind === "person" && actor.id === document.addedBy);
}
