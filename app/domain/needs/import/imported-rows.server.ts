import type { needs } from "#db/schema/needs.ts";
import type { answers } from "#db/schema/responses.ts";
import { isPublicNeed } from "../need-policy.ts";
import type { ImportRoute } from "./import-routes.server.ts";
import type { ImportedAnswer, ImportSource } from "./imported-need.ts";
import type { PlacedNeed } from "./placed-need.ts";

type NeedRow = typeof needs.$inferInsert;
type AnswerRow = typeof answers.$inferInsert;

/** What the source says of a need, whatever became of it here. */
export const saidBySource = ({ need, digest, territoryId }: PlacedNeed) => ({
  title: need.title,
  words: need.words,
  kind: need.kind,
  category: need.category,
  authorName: need.authorName,
  geometry: need.position && { type: "Point" as const, coordinates: need.position },
  lon: need.position?.[0] ?? null,
  lat: need.position?.[1] ?? null,
  placeLabel: need.placeLabel,
  territoryId,
  submittedAt: need.submittedAt,
  sourceFingerprint: digest,
});

/** Where the source says that a need stands. */
export const standingOf = ({ need }: PlacedNeed, { unitId, plannerId, routingRuleId }: ImportRoute) => ({
  state: need.state,
  unitId,
  plannerId,
  routingRuleId,
  answeredAt: need.answer?.kind === "official" ? need.answer.at : null,
  closedAt: need.closedAt,
});

type Clock = Pick<NeedRow, "dueOn" | "dueAt" | "dueRuleId" | "noDueReason" | "dueProvisional">;

/** The row of a need that is taken over for the first time; history counts as published, as its source had it. */
export function newNeedRow(
  placed: PlacedNeed,
  route: ImportRoute,
  clock: Clock,
  given: { id: string; number: string; source: ImportSource; now: string },
): NeedRow {
  const { kind, visibility } = placed.need;
  const publication = "published" as const;
  return {
    ...saidBySource(placed),
    ...standingOf(placed, route),
    ...clock,
    id: given.id,
    number: given.number,
    visibility,
    publication,
    isPublic: isPublicNeed({ kind, visibility, publication }),
    channel: "import",
    source: given.source,
    sourceKey: placed.key,
    updatedAt: given.now,
  };
}

/** The answer of a department: who signed it is not known. */
export const answerRow = (id: string, needId: string, unitId: string, answer: ImportedAnswer): AnswerRow => ({
  id,
  needId,
  kind: answer.kind,
  round: 1,
  result: answer.result,
  reasons: answer.words,
  basis: "",
  nextStep: "",
  unitId,
  byRole: "unit",
  at: answer.at,
});
