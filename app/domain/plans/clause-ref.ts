/** A clause through all versions of its plan. */
export type ClauseRef = { planId: string; anchor: string };

/** `planId#anchor`, as tasks and addresses name a clause. */
export const clauseKey = ({ planId, anchor }: ClauseRef): string => `${planId}#${anchor}`;

export function clauseRefOf(key: string): ClauseRef {
  const [planId = "", anchor = ""] = key.split("#");
  return { planId, anchor };
}
