import { isPublicNeed, type NeedFacts, sightOf } from "../needs/need-policy.ts";
import { type Actor, hasRole, type Person } from "../people/actor.ts";

/** Who reads the ledger: those who supervise, and those who keep the portal (domain.md 2). */
export const auditRoles = ["inspector", "administrator"] as const;
export const mayInspect = (actor: Actor): actor is Person => hasRole(actor, ...auditRoles);

/** What an event is about, as far as it matters here: a need that still stands, one that is gone, or anything else. */
export type EventSubject = { need: NeedFacts } | { need: undefined };

type Recorded = { type: string; actorRole: string };

/** The parts in which a resident acts; whoever acts in another part does so in office. */
const residentRoles: readonly string[] = ["resident", "author", "guest", "visitor"];

/** Acts in which a reader points at somebody else's words: they are protected like a reporter (举报人). */
const reporting: readonly string[] = ["ContentReported"];

export const isResidentAct = ({ actorRole }: Pick<Recorded, "actorRole">) =>
  residentRoles.includes(actorRole);

/** Whether the reader learns which need it was. Administrators see no need that the public does not see. */
export const mayKnowSubject = (reader: Actor, { need }: EventSubject) =>
  need === undefined || sightOf(reader, need) !== "none";

/**
 * Whether the reader learns which resident acted. Nobody learns here who made a report (举报), reported content, or wrote
 * what is not public or bears no name: supervision is of the office. Who must reach a reporter reads the contact on the case, with a purpose.
 */
export function mayKnowActor({ need }: EventSubject, recorded: Recorded): boolean {
  if (!isResidentAct(recorded)) return true;
  if (reporting.includes(recorded.type)) return false;
  return need === undefined || (isPublicNeed(need) && need.visibility === "public");
}
