import { type Actor, hasRole, plansFor, worksIn } from "../people/actor.ts";
import type { Role } from "../people/roles.ts";
import type { needMoves as NeedMoves, NeedState } from "./need-states.ts";
import { canMove, type NeedMover, needMoves } from "./need-states.ts";
import type { NeedKind, Publication, Visibility } from "./need-terms.ts";

/** What a right about a need depends on. */
export type NeedFacts = {
  id: string;
  kind: NeedKind;
  visibility: Visibility;
  publication: Publication;
  state: NeedState;
  authorId: string | null;
  unitId: string | null;
  plannerId: string | null;
  territoryId: string | null;
  jointUnitIds: readonly string[];
};

/** Whether a passer-by may see it: 举报 and office-only needs never, others once published (domain.md 4). */
export const isPublicNeed = ({
  kind,
  visibility,
  publication,
}: Pick<NeedFacts, "kind" | "visibility" | "publication">) =>
  publication === "published" && visibility !== "office-only" && kind !== "report";

/** The part an actor has in a need, or undefined when it has none. The author comes first: their need is theirs. */
export function partIn(
  actor: Actor,
  need: NeedFacts,
): NeedMover | "moderator" | "inspector" | "joint-officer" | undefined {
  if (actor.kind === "system") return "system";
  if (actor.kind === "guest") return actor.needId === need.id ? "author" : undefined;
  if (actor.kind === "visitor" || actor.kind === "suspended") return undefined;
  if (need.authorId !== null && need.authorId === actor.id) return "author";
  return staffPart(actor, need);
}

/** The first part an actor has as staff, whoever wrote the need. */
export const staffPart = (actor: Actor, need: NeedFacts): StaffPart | undefined => staffParts(actor, need)[0];

type StaffPart = Role | "joint-officer";

/** Every part that an actor's grants give in a need, the strongest first: whoever holds two roles may act in either. */
function staffParts(actor: Actor, need: NeedFacts): StaffPart[] {
  const held: [StaffPart, boolean][] = [
    ["coordinator", hasRole(actor, "coordinator")],
    ["planner", plansFor(actor, need.territoryId)],
    ["officer", worksIn(actor, need.unitId)],
    ["joint-officer", need.jointUnitIds.some((unitId) => worksIn(actor, unitId))],
    ["moderator", hasRole(actor, "moderator")],
    ["inspector", hasRole(actor, "inspector")],
  ];
  return held.filter(([, holds]) => holds).map(([part]) => part);
}

/** `whole`: everything the office knows of it; `public`: what a passer-by sees; `none`: as if it did not exist. */
export type NeedSight = "whole" | "public" | "none";

export function sightOf(actor: Actor, need: NeedFacts): NeedSight {
  if (partIn(actor, need) !== undefined) return "whole";
  return isPublicNeed(need) ? "public" : "none";
}

/** Who asked is known to the office that handles it; of a 举报 only to the coordinator, so that nobody reported learns it. */
export function maySeeAuthor(actor: Actor, need: NeedFacts): boolean {
  const parts = staffParts(actor, need);
  if (partIn(actor, need) === "author" || parts.includes("coordinator")) return true;
  return need.kind !== "report" && (parts.includes("planner") || parts.includes("officer"));
}

type Named = keyof typeof NeedMoves;
export type MayMove =
  | { ok: true; as: NeedMover }
  | { ok: false; reason: "not-found" | "not-allowed" | "state-does-not-allow" };

/** Whether an actor may make a move now, and in which part. What it may not see is "not found". */
export function mayMove(actor: Actor, need: NeedFacts, move: Named): MayMove {
  if (sightOf(actor, need) === "none") return { ok: false, reason: "not-found" };
  const movers: readonly NeedMover[] = needMoves[move].by;
  const as = partsOf(actor, need, move).find((part) => movers.includes(part));
  if (!as) return { ok: false, reason: "not-allowed" };
  return canMove(move, need.state) ? { ok: true, as } : { ok: false, reason: "state-does-not-allow" };
}

/** An author who is also staff may act as either; a joint unit's officer acts only by giving its opinion. */
function partsOf(actor: Actor, need: NeedFacts, move: Named): NeedMover[] {
  const staff = staffParts(actor, need);
  if (move === "giveJointOpinion") return staff.includes("joint-officer") ? ["officer"] : [];
  const parts = [partIn(actor, need), ...staff];
  return parts.filter((part): part is NeedMover => part !== undefined && part !== "joint-officer");
}
