import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { publicContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { events } from "#db/schema/audit.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const about = { territoryId: "liuwan", ageBand: "60-plus", interestGroup: "shop" };

async function aRunning() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator);
  const resident = await aPerson(portal, "朱明远");
  const write = (given: object) =>
    contribute(portal, resident, {
      ...aContributionInput(),
      ...{ ...given, number, submissionKey: portal.ids.next() },
    });
  const kept = (receipt: string) =>
    portal.db.read.select().from(contributions).where(eq(contributions.number, receipt));
  return { portal, coordinator, resident, number, id, write, kept };
}

test("what somebody says of themselves is kept to be counted, and stands beside their words nowhere", async () => {
  const { portal, coordinator, id, number, write, kept } = await aRunning();
  const { number: receipt } = must(await write(about));
  expect(await kept(receipt)).toMatchObject([about]);
  const told = [
    await publicContributions(portal.db.read, { id, state: "closed" }, 1),
    await contributionFile(portal, coordinator, { number, position: 1 }),
    await portal.db.read.select().from(events),
  ];
  for (const secret of Object.values(about)) expect(JSON.stringify(told)).not.toContain(`"${secret}"`);
});

test("it may be left out, and is one of what is offered", async () => {
  const { write, kept } = await aRunning();
  const { number } = must(await write({ territoryId: "", ageBand: "", interestGroup: "" }));
  expect(await kept(number)).toMatchObject([{ territoryId: null, ageBand: null, interestGroup: null }]);
  for (const wrong of [{ territoryId: "nowhere" }, { ageBand: "1984-05-06" }, { interestGroup: "60-plus" }])
    expect(await write({ ...about, ...wrong })).toMatchObject({ reason: "about-unknown" });
});

test("who speaks for an organisation has no age there, on the web and on paper", async () => {
  const { portal, coordinator, number, write, kept } = await aRunning();
  const web = must(await write({ ...about, organisation: "商会" }));
  const paper = must(
    await enterContribution(portal, coordinator, {
      ...({
        ...about,
        number,
        channel: "paper",
        kind: "organisation",
        name: "商会",
        stake: undefined,
      } as const),
      ...{ subject: "", words: "留树。", mayPublish: false, receivedOn: "2026-03-02" },
      submissionKey: portal.ids.next(),
    }),
  );
  for (const { number: receipt } of [web, paper])
    expect(await kept(receipt)).toMatchObject([{ ...about, ageBand: null }]);
});

test("its writer takes it along, and it goes with the account, also where the words stay", async () => {
  const { portal, resident, write, kept } = await aRunning();
  const { number } = must(await write(about));
  const { parts } = await ownDataOf(portal, resident.id);
  expect(parts.find(({ table }) => table === "contributions")?.rows).toMatchObject([
    { territory_id: "liuwan", age_band: "60-plus", interest_group: "shop" },
  ]);
  await portal.db.write((tx) => erasePerson(tx, resident.id, "keep", portal.clock.now()));
  expect(await kept(number)).toMatchObject([
    { words: aContributionInput().words, territoryId: null, ageBand: null, interestGroup: null },
  ]);
});
