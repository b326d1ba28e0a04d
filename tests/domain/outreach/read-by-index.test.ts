import { expect, test } from "vitest";
import { eventList, eventView, signUpsOf } from "#app/domain/outreach/events/event-queries.server.ts";
import { peopleIn } from "#app/domain/outreach/events/places-taken.server.ts";
import { publicClarification } from "#app/domain/outreach/texts/clarification-queries.server.ts";
import { clausePage } from "#app/domain/outreach/texts/clause-page-queries.server.ts";
import {
  clarificationsOfClause,
  clarificationsOfNeed,
  explainedCounts,
  explainersOf,
  publicClarifications,
} from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const clause = { planId: "plan", anchor: "c42" };

test("events to come are found by their end, and those that ended are read from the last back", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const now = portal.clock.now();
  const [coming, past, ...one] = await plansOf(portal, async (reads) => {
    await eventList(reads, { past: false, page: 1, now });
    await eventList(reads, { past: true, page: 1, now });
    await eventView(reads, visitor, "2026-E001", now);
    await peopleIn(reads, "event");
    await signUpsOf(reads, coordinator, { number: "2026-E001", page: 1 });
  });
  expect(coming).toContain("SEARCH outreach_events USING INDEX outreach_events_end (ends_at>?)");
  expect(past).toContain("SCAN outreach_events USING INDEX outreach_events_start");
  expect(past).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
  expect(one).toHaveLength(3);
  expect(one.join("\n")).not.toMatch(/\bSCAN\b/);
  expect(one.join("\n")).toContain("outreach_sign_ups_line (event_id=?)");
});

test("explainers and clarifications of a clause, of all clauses of a plan and of a need are found by their links", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, aPlanDraft());
  const plans = await plansOf(portal, async (reads) => {
    await explainedCounts(reads, "plan");
    await explainersOf(reads, clause);
    await explainersOf(reads, { planId: "plan", anchor: null });
    await clarificationsOfClause(reads, clause);
    await clarificationsOfNeed(reads, "need");
    await publicClarifications(reads, { page: 1, size: 20 });
    await publicClarification(reads, "2026-Q001");
    await clausePage(reads, clause);
  });
  expect(plans.length).toBeGreaterThanOrEqual(10);
  expect(plans[0]).toMatch(/outreach_text_links USING COVERING INDEX \w+ \(kind=\? AND ref>\? AND ref<\?\)/);
  expect(plans.join("\n")).toMatch(/outreach_texts_shown \(kind=\?\)/);
  for (const plan of plans) expect(plan).not.toMatch(/\bSCAN\b/);
});
