import { and, inArray, isNotNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { clausePath, versionPath } from "../plans/plan-paths.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import { linkBases } from "../policies/citation-queries.server.ts";
import type { LinkedPart } from "../policies/linked-text.ts";
import { clauseNumber, findClauses, namesOf, type PlanNames } from "./find-clauses.ts";
import { versionOn } from "./version-on.ts";

type Need = {
  answers: readonly { id: string; basis: string; at: string }[];
  clause: { planId: string } | null;
};

/** The bases of a need's answers with the articles and clauses that they name linked, each as it held when the answer was given. */
export async function basisLinks(
  { db, zone }: Pick<Deps, "db" | "zone">,
  { answers, clause }: Need,
): Promise<Record<string, LinkedPart[]>> {
  const dated = answers.map(({ id, basis, at }) => ({ id, basis, day: civilDateOf(at, zone) }));
  const linked = await linkBases(db.read, dated);
  const names = dated.some(({ basis }) => basis.includes("条"))
    ? await planNames(db.read, clause?.planId)
    : [];
  const named = new Set(dated.flatMap(({ basis }) => findClauses(basis, names).map(({ planId }) => planId)));
  if (named.size === 0) return linked;
  const addressOn = await clauseAddresses({ db, zone }, [...named]);
  return Object.fromEntries(
    dated.map(({ id, day }) => [
      id,
      (linked[id] ?? []).flatMap((part) =>
        part.href ? part : linkClauses(part.text, names, day, addressOn),
      ),
    ]),
  );
}

async function planNames(reads: Reads, ownId: string | undefined): Promise<PlanNames[]> {
  const { id, title, titleEn } = plans;
  const rows = await reads
    .select({ id, title, titleEn })
    .from(plans)
    .where(isNotNull(plans.currentVersionId));
  return rows.map((plan) => namesOf(plan, ownId));
}

type AddressOn = (planId: string, number: number, day: CivilDate) => string | undefined;

function linkClauses(
  text: string,
  names: readonly PlanNames[],
  day: CivilDate,
  addressOn: AddressOn,
): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = 0;
  for (const { planId, number, from, until } of findClauses(text, names)) {
    const href = addressOn(planId, number, day);
    if (!href) continue;
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, until), href });
    at = until;
  }
  return at < text.length ? [...parts, { text: text.slice(at) }] : parts;
}

/** Where clauses are read, from public versions alone: in the version of a day. */
async function clauseAddresses(
  { db, zone }: Pick<Deps, "db" | "zone">,
  planIds: string[],
): Promise<AddressOn> {
  const rows = await db.read
    .select()
    .from(planVersions)
    .where(and(inArray(planVersions.planId, planIds), inArray(planVersions.state, [...publicVersionStates])));
  const versions = rows.map(({ id, planId, number, ordinal, inForceOn, shownAt }) => ({
    ...{ id, planId, number, ordinal, inForceOn, shownOn: shownAt && civilDateOf(shownAt, zone) },
  }));
  const current = await db.read
    .select({ id: plans.currentVersionId })
    .from(plans)
    .where(inArray(plans.id, planIds));
  const first = new Set(current.map(({ id }) => id));
  const clauses = await db.read
    .select({ versionId: planClauses.versionId, anchor: planClauses.anchor, number: planClauses.number })
    .from(planClauses)
    .where(
      inArray(
        planClauses.versionId,
        versions.map(({ id }) => id),
      ),
    );
  const anchors = new Map(
    clauses.map(({ versionId, anchor, number }) => [`${versionId} ${clauseNumber(number)}`, anchor]),
  );
  return (planId, number, day) => {
    const own = versions.filter((version) => version.planId === planId);
    const version = versionOn(own, day) ?? own.find(({ id }) => first.has(id));
    const anchor = version && anchors.get(`${version.id} ${number}`);
    if (!version || !anchor) return undefined;
    return first.has(version.id)
      ? clausePath(planId, anchor)
      : `${versionPath(planId, version.number)}#${anchor}`;
  };
}
