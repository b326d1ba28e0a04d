import { planKinds, planTiers } from "./plan-terms.ts";
import type { PlanLine } from "./plan-view.ts";

export type PlanBranch<Plan> = { plan: Plan; under: PlanBranch<Plan>[] };
type Placed = Pick<PlanLine, "id" | "parentId" | "tier" | "kind" | "title">;

/**
 * Plans as a tree, the highest tier first. One whose parent is not among them stands at the top, and so does one of several that
 * name each other as parents: none is lost.
 */
export function planTree<Plan extends Placed>(plans: readonly Plan[]): PlanBranch<Plan>[] {
  const sorted = plans.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || (one.title < other.title ? -1 : 1),
  );
  const left = new Set(sorted);
  const branch = (plan: Plan): PlanBranch<Plan> => {
    left.delete(plan);
    const under = sorted.filter((each) => each.parentId === plan.id && left.has(each));
    for (const each of under) left.delete(each);
    return { plan, under: under.map(branch) };
  };
  const ids = new Set(sorted.map(({ id }) => id));
  const tops = sorted.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(branch);
  return [...tops, ...sorted.flatMap((plan) => (left.has(plan) ? [branch(plan)] : []))];
}

const rankOf = ({ tier, kind }: Placed) =>
  planTiers.indexOf(tier) * planKinds.length + planKinds.indexOf(kind);
