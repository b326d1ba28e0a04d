import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import { summaries } from "#db/schema/summaries.ts";
import { type Decision, refuse } from "../../decision.ts";
import { clauseLine } from "../../plans/clause-queries.server.ts";
import { clauseKey } from "../../plans/clause-ref.ts";
import { publicSummaryStates } from "../../summaries/summary-states.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { isClause, type TextDraft } from "./text-draft.ts";
import type { LinkKind } from "./text-states.ts";

export type PlaceRefusal = "text-clause-unknown" | "text-need-unknown" | "text-summary-unknown";
export type Link = { kind: LinkKind; ref: string };
type Placed = { links: Link[]; planVersion: string | null; clauseMark: string | null };

/** What a draft names, found: clauses that a public version has, needs that are public, summaries that are published. */
export async function resolvePlaces(
  reads: Reads,
  { clauses, needs: numbers, summaries: sums }: TextDraft,
): Promise<Decision<Placed, PlaceRefusal>> {
  const links: Link[] = [];
  let [planVersion, clauseMark]: [string | null, string | null] = [null, null];
  for (const place of clauses) {
    const found = isClause(place) ? await clauseFound(reads, place) : await planFound(reads, place.planId);
    if (!found) return refuse("text-clause-unknown");
    links.push(
      isClause(place) ? { kind: "clause", ref: clauseKey(place) } : { kind: "plan", ref: place.planId },
    );
    planVersion ??= found.version;
    clauseMark ??= found.mark;
  }
  const raisedBy = await publicNeeds(reads, numbers);
  if (raisedBy.length < new Set(numbers).size) return refuse("text-need-unknown");
  const summed = await publicSummaries(reads, sums);
  if (summed.length < new Set(sums).size) return refuse("text-summary-unknown");
  links.push(...raisedBy.map(({ id }) => ({ kind: "need" as const, ref: id })));
  links.push(...summed.map(({ id }) => ({ kind: "summary" as const, ref: id })));
  return { ok: true, links, planVersion, clauseMark };
}

async function clauseFound(reads: Reads, place: { planId: string; anchor: string }) {
  const line = await clauseLine(reads, place);
  if (!line) return undefined;
  return { version: line.version, mark: await clauseMark(reads, line.versionId, place.anchor) };
}

/** A mark of a clause's words: another one where they changed. */
export async function clauseMark(reads: Reads, versionId: string, anchor: string): Promise<string | null> {
  const [row] = await reads
    .select({ words: planClauses.words })
    .from(planClauses)
    .where(and(eq(planClauses.versionId, versionId), eq(planClauses.anchor, anchor)));
  return row ? fingerprint(row.words) : null;
}

async function planFound(reads: Reads, planId: string) {
  const [row] = await reads
    .select({ version: planVersions.number })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.id, plans.currentVersionId))
    .where(eq(plans.id, planId));
  return row && { version: row.version, mark: null };
}

const publicNeeds = async (reads: Reads, numbers: readonly string[]) =>
  numbers.length === 0
    ? []
    : await reads
        .select({ id: needs.id })
        .from(needs)
        .where(and(inArray(needs.number, [...numbers]), eq(needs.isPublic, true)));

const publicSummaries = async (reads: Reads, numbers: readonly string[]) =>
  numbers.length === 0
    ? []
    : await reads
        .select({ id: summaries.id })
        .from(summaries)
        .where(
          and(inArray(summaries.number, [...numbers]), inArray(summaries.state, [...publicSummaryStates])),
        );
