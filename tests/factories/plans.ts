import { keepVersion, type VersionStanding } from "#app/domain/plans/keep-version.server.ts";
import type { ClauseText, PlanDraft, PlanHead } from "#app/domain/plans/plan-draft.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import { isPublicVersion } from "#app/domain/plans/version-states.ts";
import type { TestPortal } from "../setup/test-portal.ts";

export const aClause = (anchor: string, given: Partial<ClauseText> = {}): ClauseText => ({
  ...{ anchor, number: `第${anchor}条`, heading: "步行", chapter: "第一章 总则", words: "补齐步行网络。" },
  ...given,
});

/** A county's master plan of one clause, unless it is given otherwise. */
export const aPlanDraft = ({
  head,
  ...parts
}: { head?: Partial<PlanHead> } & Partial<Omit<PlanDraft, "head">> = {}): PlanDraft => ({
  head: {
    ...{ id: "plan", title: "总体规划", titleEn: "Master plan", tier: "county", kind: "master" },
    ...{ parentId: null, subject: null, version: "1.0", source: "" },
    ...head,
  },
  ...{ clauses: [aClause("c42")], indicators: [], goals: [], terms: [], figures: [], layers: [] },
  ...parts,
});

/** Keeps a version; a public one is read first from then on. Returns its id. */
export async function keptVersion(
  { db, clock }: TestPortal,
  draft: PlanDraft,
  given: Partial<VersionStanding> = {},
): Promise<string> {
  const standing: VersionStanding = {
    ...{ id: `${draft.head.id}-v${draft.head.version}`, state: "in-force", madeAt: clock.now() },
    ...given,
  };
  await db.write(async (tx) => {
    await keepVersion(tx, draft, standing);
    if (isPublicVersion(standing.state)) await showFirst(tx, draft.head.id, standing.id);
  });
  return standing.id;
}
