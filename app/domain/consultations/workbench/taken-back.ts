import type { OpinionAdoption } from "../../notices/opinion-terms.ts";

/** What was decided of a passage, or is meant to be. A decided passage has no draft. */
export type Answered = {
  adoption: OpinionAdoption | null;
  reason: string | null;
  followUp: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  draftAdoption: OpinionAdoption | null;
  draftReason: string | null;
  draftFollowUp: string | null;
  draftBy: string | null;
  draftAt: string | null;
};

export const noDecision = {
  ...{ adoption: null, reason: null, followUp: null, decidedBy: null, decidedAt: null },
} as const;
export const noDraft = {
  ...{ draftAdoption: null, draftReason: null, draftFollowUp: null, draftBy: null, draftAt: null },
} as const;

/** A decision that is taken back goes on as a draft, so that no reason is lost. */
export const takenBack = (row: Answered): Answered =>
  row.adoption === null
    ? row
    : {
        ...noDecision,
        ...{ draftAdoption: row.adoption, draftReason: row.reason, draftFollowUp: row.followUp },
        ...{ draftBy: row.decidedBy, draftAt: row.decidedAt },
      };

/** Several drafts as one: every reason stays, and an adoption only where they agree on it. */
export function joinedDrafts(rows: readonly Answered[]): Answered {
  const drafts = rows.map(takenBack).filter(({ draftAt }) => draftAt !== null);
  const [first] = drafts;
  if (!first) return { ...noDecision, ...noDraft };
  const said = (key: "draftReason" | "draftFollowUp") =>
    drafts.flatMap((draft) => draft[key] || []).join("\n") || null;
  const agreed = drafts.every(({ draftAdoption }) => draftAdoption === first.draftAdoption);
  return {
    ...{ ...noDecision, draftBy: first.draftBy, draftAt: first.draftAt },
    ...{ draftReason: said("draftReason"), draftFollowUp: said("draftFollowUp") },
    draftAdoption: agreed ? first.draftAdoption : null,
  };
}
