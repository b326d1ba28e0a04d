import { type Leading, opinionPath } from "#app/domain/notices/leading-opinions.ts";
import { countsOf } from "#app/domain/plans/comparison/compare-versions.ts";
import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";

type Given = { compared: ComparePage; leading: Leading };

/** What changed between two versions, with the opinions that led to each change; clauses that stayed are left out. */
export function comparisonJson({ compared: { plan, from, to, found }, leading }: Given) {
  const opinionsOn = (part: string | null) =>
    (leading[part ?? ""] ?? []).map((opinion) => ({ ...opinion, href: opinionPath(opinion) }));
  const withOpinions = <Change extends Parted>(changes: readonly Change[]) =>
    changes.map((change) => ({ ...change, opinions: opinionsOn(partOf(change).anchor) }));
  const changes = found && {
    counts: countsOf(found),
    clauses: withOpinions(found.clauses.filter(({ kind }) => kind !== "same")),
    indicators: withOpinions(found.indicators),
    goals: withOpinions(found.goals),
    terms: withOpinions(found.terms),
    layers: found.layers,
    features: found.features.map((change) => ({
      ...change,
      opinions: opinionsOn(`${change.layer.code}/${partOf(change).key}`),
    })),
  };
  return { plan: plan.id, from, to, changes };
}

type Parted = { after: { anchor: string | null } } | { before: { anchor: string | null } };

const partOf = <Part>(change: { after: Part } | { before: Part }): Part =>
  "after" in change ? change.after : change.before;
