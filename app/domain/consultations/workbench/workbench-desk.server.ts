import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { hasRole, type Person } from "../../people/actor.ts";
import { isStudied, mayReadFile, mayRunConsultations } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { tallySums, topicChoices } from "./topic-queries.server.ts";
import { unitsInSight } from "./workbench-conditions.server.ts";
import type { WorkbenchFilter } from "./workbench-filter.ts";
import { workbenchCounts, workbenchPassages } from "./workbench-queries.server.ts";

type Asked = { number: string; filter: WorkbenchFilter; after: string | null };

/** The workbench as somebody of the office sees it: coordinators and inspectors everything, an officer what their unit has. */
export async function workbenchDesk(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, filter, after }: Asked,
) {
  const reads = db.read;
  const row = await loadConsultation(reads, number);
  if (!row || !mayReadFile(actor, row.state)) return undefined;
  const now = clock.now();
  const today = civilDateOf(now, zone);
  const { id: consultationId, title } = row;
  const seen = { consultationId, units: unitsInSight(actor) };
  const isWhole = seen.units === undefined;
  return {
    ...{ id: consultationId, file: { number, title } },
    ...(await workbenchPassages(reads, seen, { filter, after, now, today, personId: actor.id })),
    counts: await workbenchCounts(reads, seen, today),
    many: {
      topic: isWhole ? await tallySums(reads, consultationId, "topic") : null,
      subject: isWhole ? await tallySums(reads, consultationId, "subject") : null,
      unit: isWhole ? await tallySums(reads, consultationId, "unit") : null,
    },
    topics: await topicChoices(reads, consultationId),
    mayAct: isStudied(standingOn(row, today)) && hasRole(actor, "coordinator", "officer"),
    mayRun: mayRunConsultations(actor),
  };
}
