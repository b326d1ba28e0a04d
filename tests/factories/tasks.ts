import type { Person } from "#app/domain/people/actor.ts";
import { openTaskFromClause } from "#app/domain/tasks/open-task-from-clause.server.ts";
import { plans } from "#db/schema/plans.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aTaskInput } from "#tests/factories/summaries.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

export async function office() {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  const officer = await aPerson(portal, "周承办", { role: "officer", unitId: "transport" });
  return { portal, first, second, officer, both: [first, second] as const };
}

export async function aPlan(portal: TestPortal) {
  await keptVersion(portal, aPlanDraft());
  return { planId: "plan", anchor: "c42" };
}

export async function aTask(portal: TestPortal, opener: Person, more: Parameters<typeof aTaskInput>[0] = {}) {
  const known = await portal.db.read.select().from(plans);
  const clause = known.length > 0 ? { planId: "plan", anchor: "c42" } : await aPlan(portal);
  const opened = await openTaskFromClause(portal, opener, clause, aTaskInput(more));
  if (!opened.ok) throw new Error(opened.reason);
  return opened;
}
