import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { enterResponse } from "#app/domain/consultations/surveys/enter-response.server.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aSurvey, bounds } from "#tests/factories/surveys.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

/** The form that a browser shows again on Back is the same form. */
const submissionKey = "0123456789";

async function anOpenOne() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const resident = await aPerson(portal, "朱明远");
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number } = await aPublishedConsultation(portal, coordinator);
  const say = (words: string, given: object = {}) =>
    contribute(portal, resident, { ...aContributionInput(), submissionKey, number, words, ...given });
  return { portal, coordinator, resident, number, say };
}

const standing = async (portal: TestPortal) =>
  (await portal.db.read.select().from(contributions).orderBy(asc(contributions.position)))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ words }) => words);

test("words changed after going back in the browser are taken, whether the first stand or were taken back", async () => {
  const { portal, resident, say } = await anOpenOne();
  const first = must(await say("步行道要连起来。"));
  const second = must(await say("步行道要连起来，还要有路灯。"));
  expect(second.number).not.toBe(first.number);
  expect(must(await say("步行道要连起来。")).number).toBe(first.number);
  must(await withdrawContribution(portal, resident, { receipt: second.number }));
  must(await withdrawContribution(portal, resident, { receipt: first.number }));
  const third = must(await say("请修桥。"));
  expect(await standing(portal)).toEqual(["请修桥。"]);
  const again = must(await say("步行道要连起来。"));
  expect([third.number, again.number]).not.toContain(first.number);
  expect(await standing(portal)).toEqual(["请修桥。", "步行道要连起来。"]);
});

test("the same words twice at once are one; another wish about them, or a file with them, is not lost", async () => {
  const { say, portal } = await anOpenOne();
  const words = "步行道要连起来。";
  const [one, two] = await Promise.all([say(words), say(words)]);
  expect(one).toEqual(two);
  expect(must(await say(words, { mayPublish: false })).number).not.toBe(must(one).number);
  const file = { digest: "a".repeat(64), type: "application/pdf", size: 10 };
  must(await say(words, { attachments: [file] }));
  must(await say(words, { attachments: [{ ...file }] }));
  expect(await standing(portal)).toHaveLength(3);
});

test("the same place read in another language is the same contribution; another place is another", async () => {
  const { say, portal } = await anOpenOne();
  const geometry = { type: "Point" as const, coordinates: [118.6038, 30.2853] };
  const labels = ["文昌小学", "Wenchang School"];
  for (const label of labels) must(await say("请修路。", { place: { geometry, label, labels } }));
  expect(await standing(portal)).toHaveLength(1);
  must(await say("请修路。", { place: { geometry, label: "东门", labels: ["东门", "东门"] } }));
  expect(await standing(portal)).toHaveLength(2);
});

test("what the office enters from one form with other words is entered, and the same once", async () => {
  const { portal, coordinator, number } = await anOpenOne();
  const enter = (words: string) =>
    enterContribution(portal, coordinator, {
      ...({ number, channel: "paper", kind: "individual", name: "王五", stake: undefined } as const),
      ...{ receivedOn: "2026-03-02", subject: "", words, mayPublish: false, submissionKey },
      ...{ territoryId: undefined, ageBand: undefined, interestGroup: undefined },
    });
  for (const words of ["请修路。", "请修路。", "请修桥。"]) must(await enter(words));
  expect(await standing(portal)).toEqual(["请修路。", "请修桥。"]);
});

test("a response taken back and sent from the same form stands with its new answers; beside a standing one it is refused", async () => {
  const { portal, resident, send } = await aSurvey();
  const key = { submissionKey };
  const first = must(await send(resident, { q1: ["c1"], q5: ["1"], q9: ["没有公厕"] }, key));
  const other = { q1: ["c1"], q5: ["1"], q9: ["没有路灯"] };
  expect(await send(resident, other, key)).toMatchObject({ reason: "already-responded" });
  must(await withdrawContribution(portal, resident, { receipt: first.number }));
  expect(must(await send(resident, other, key)).number).not.toBe(first.number);
  expect(await standing(portal)).toEqual(["没有路灯"]);
});

test("a questionnaire from paper is entered once, and the next one from the same form is another", async () => {
  const { portal, coordinator, number } = await aSurvey();
  const enter = (words: string) =>
    enterResponse(portal, coordinator, {
      ...({ number, channel: "paper", kind: "individual", name: "王五", stake: undefined } as const),
      ...{ receivedOn: "2026-03-02", mayPublish: false, submissionKey, bounds },
      ...{
        typed: { q5: ["2"], q9: [words] },
        territoryId: undefined,
        ageBand: undefined,
        interestGroup: undefined,
      },
    });
  for (const words of ["请修路。", "请修路。", "请修桥。"]) must(await enter(words));
  expect(await standing(portal)).toEqual(["请修路。", "请修桥。"]);
});
