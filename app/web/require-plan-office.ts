import type { AppLoadContext } from "@remix-run/server-runtime";
import { hasRole, type Person } from "#app/domain/people/actor.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { missing, requirePerson, requireRole } from "./require-actor.ts";

const readers: Role[] = ["coordinator", "inspector"];

/**
 * The office's desk of plans: coordinators, and inspectors who read. For anybody else there are no drafts and no imports, so
 * their pages are not there either.
 */
export function requirePlanOffice(context: AppLoadContext, request: Request): Person {
  const person = requirePerson(context, request);
  const isReader = hasRole(person, ...readers) || person.withheld?.some((role) => readers.includes(role));
  if (!isReader) throw missing();
  return requireRole(context, request, ...readers);
}

/** The same for what coordinators alone do; an inspector is told that they may not. */
export function requirePlanMaker(context: AppLoadContext, request: Request): Person {
  requirePlanOffice(context, request);
  return requireRole(context, request, "coordinator");
}
