import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { remindOfConsultations } from "#app/domain/consultations/result/remind-of-consultations.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aTownThatAsks } from "#tests/factories/results.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("who spoke is told of the close, the office of the promised day and of one that passed: once each, however often the clock asks", async () => {
  const portal = await openTestPortal();
  const { coordinator } = await aTownThatAsks(portal);
  const zhu = await aPerson(portal, "朱明远");
  const { number } = await aPublishedConsultation(portal, coordinator);
  must(await contribute(portal, zhu, { ...aContributionInput(), number }));
  const at = async (day: string) => {
    portal.clock.moveTo(`${day}T02:00:00.000Z`);
    const given = await Promise.all([remindOfConsultations(portal), remindOfConsultations(portal)]);
    await reactToEvents(portal, tellingsOf);
    const told = await portal.db.read.select().from(deliveries);
    return {
      given: given[0] + given[1],
      to: (template: string) =>
        [...new Set(told.flatMap((each) => (each.template === template ? each.recipient : [])))].toSorted(),
    };
  };
  expect((await at("2026-03-20")).given).toBe(0);
  const closing = await at("2026-03-30");
  expect(closing.given).toBe(1);
  expect(closing.to("consultation-closing")).toContain(`person:${zhu.id}`);
  expect((await at("2026-03-31")).given).toBe(0);
  const due = await at("2026-04-16");
  expect(due.given).toBe(1);
  expect(due.to("consultation-result-due")).toContain(`person:${coordinator.id}`);
  expect(due.to("consultation-result-due")).not.toContain(`person:${zhu.id}`);
  const late = await at("2026-04-21");
  expect(late.given).toBe(1);
  expect(late.to("consultation-overdue")).toContain(`person:${coordinator.id}`);
  expect((await at("2026-04-25")).given).toBe(0);
});
