import { type Actor, hasRole } from "../people/actor.ts";

/** The administrator keeps roles, rules, calendar and taxonomy (domain.md 2). */
export const mayKeepRegister = (actor: Actor): true | "not-allowed" =>
  hasRole(actor, "administrator") ? true : "not-allowed";
