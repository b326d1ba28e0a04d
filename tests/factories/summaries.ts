import type { Person } from "#app/domain/people/actor.ts";
import { draftSummary } from "#app/domain/summaries/draft-summary.server.ts";
import { publishSummary } from "#app/domain/summaries/publish-summary.server.ts";
import { submitSummary } from "#app/domain/summaries/submit-summary.server.ts";
import type { SummaryDraft } from "#app/domain/summaries/summary-form.ts";
import type { TaskInput } from "#app/domain/tasks/task-form.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** What a coordinator would type about needs at 文昌小学. */
export const draftOf = (needs: string[], more: Partial<SummaryDraft> = {}): SummaryDraft => ({
  title: "柳湾学校周边步行安全",
  asked: "补齐学校门口的人行道。",
  evidence: "早高峰东门断面每小时一千二百余人次。",
  category: "transport",
  needs,
  quotes: [],
  ...more,
});

/** A summary of these needs, published by a second coordinator. */
export async function aPublishedSummary(
  portal: TestPortal,
  [first, second]: readonly [Person, Person],
  draft: SummaryDraft,
) {
  const drafted = await draftSummary(portal, first, draft);
  if (!drafted.ok) throw new Error(drafted.reason);
  const { id, number } = drafted;
  const submitted = await submitSummary(portal, first, { number, version: 1 });
  if (!submitted.ok) throw new Error(submitted.reason);
  const published = await publishSummary(portal, second, { number, version: submitted.version });
  if (!published.ok) throw new Error(published.reason);
  return { id, number, version: published.version };
}

/** A task as its form gives it. */
export const aTaskInput = (more: Partial<TaskInput> = {}): TaskInput => ({
  title: "文昌小学东门步行道",
  class: "major-project",
  theme: "transport-infrastructure",
  rung: "project",
  leadUnitId: "transport",
  supportingUnitIds: ["liuwan-office"],
  clauseRefs: [],
  startOn: "2026-03-02",
  dueOn: "2026-09-30",
  measure: "建成步行道",
  measureUnit: "米",
  target: 420,
  yearly: [{ year: 2026, target: 420 }],
  funds: 86,
  fundsArePublic: true,
  placeLabel: "文昌小学东门",
  geometry: { type: "Point", coordinates: [118.6039, 30.2853] },
  parentNumber: null,
  weight: 1,
  ...more,
});
