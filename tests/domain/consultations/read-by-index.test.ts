import { expect, test } from "vitest";
import {
  consultationTabs,
  publicConsultations,
} from "#app/domain/consultations/consultation-queries.server.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { deskContributions } from "#app/domain/consultations/contribution-desk.server.ts";
import {
  ownContributions,
  publicContributions,
} from "#app/domain/consultations/contribution-queries.server.ts";
import { askedClauses } from "#app/domain/consultations/places/asked-clauses.server.ts";
import { consultedNow } from "#app/domain/consultations/places/consulted-now.server.ts";
import { isOnSheet, placesInSight, shownPlaces } from "#app/domain/consultations/places/places-of.server.ts";
import { deskPlaces, placesView } from "#app/domain/consultations/places/places-page.server.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("lists of consultations and contributions are read by an index", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { id } = await aPublishedConsultation(portal, coordinator);
  const today = "2026-03-02";
  const plans = await plansOf(portal, async (reads) => {
    for (const tab of consultationTabs) await publicConsultations(reads, { tab, page: 1, size: 20, today });
    await publicContributions(reads, { id, state: "answered" }, 1);
    await contributionCounts(reads, id);
    for (const actor of [coordinator, officer]) await deskContributions(reads, actor, id, { page: 1 });
    await ownContributions(reads, coordinator, { page: 1, today });
    for (const whose of [shownPlaces(id), placesInSight(reads, officer, id)]) {
      const { which } = await placesView(reads, { consultationId: id, whose, sheet: "" });
      await deskPlaces(reads, [whose, which], 1);
      await deskPlaces(reads, [whose, isOnSheet("sheet")], 1);
    }
    await consultedNow(reads, { planId: "plan", part: "clause:c42" }, today);
    await askedClauses(reads, id, 1);
  });
  expect(plans.length).toBeGreaterThan(7);
  expect(plans.join("\n")).toContain("contributions_placed");
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (consultations|contributions|passages|p)$/m);
});
