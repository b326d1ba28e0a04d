import { expect, test } from "vitest";
import { objectToDecision } from "#app/domain/moderation/object-to-decision.server.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { applyForHearing } from "#app/domain/notices/apply-for-hearing.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import type { EventInput } from "#app/domain/outreach/events/event-form.ts";
import { makeEvent } from "#app/domain/outreach/events/make-event.server.ts";
import { signUp } from "#app/domain/outreach/events/sign-up.server.ts";
import { answerSurvey } from "#app/domain/outreach/surveys/answer-survey.server.ts";
import { makeSurvey } from "#app/domain/outreach/surveys/make-survey.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { retentionRuns } from "#app/domain/privacy/retention-runs-queries.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { reviews } from "#db/schema/needs.ts";
import { planHearingApplications, planNotices, planOpinions } from "#db/schema/notices.ts";
import { outreachSignUps } from "#db/schema/outreach-events.ts";
import { surveyAnswers } from "#db/schema/plan-surveys.ts";
import { must } from "#tests/factories/market.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const marks = {
  ...{ name: "龘龖龗靐", opinion: "麤灪鱻籱", affected: "饢驫甲甪", interest: "齉齾爩", hidden: "爨癵" },
  ...{ objection: "钃讟", answer: "虪厵" },
};
const day = 86_400_000;
const openDay: EventInput = {
  ...{ kind: "open-day", titleZh: "规划开放日", titleEn: "Plan open day", wordsZh: "看图、提问。" },
  ...{ wordsEn: undefined, placeLabel: "规划展览馆", coordinates: "118.6, 30.28", day: "2026-03-14" },
  ...{ from: "09:30", until: "11:00", capacity: 3, children: undefined, access: undefined },
};

/** A resident who spoke to a plan in every way there is. */
async function aVoice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "陈", { role: "coordinator" });
  const moderator = await aPerson(portal, "审", { role: "moderator" });
  const person = await aPerson(portal, marks.name);
  await keptVersion(portal, aPlanDraft(), { state: "draft" });
  const { number } = await anOpenNotice(portal, coordinator, { planId: "plan", number: "1.0" });
  const say = async (words: string) =>
    must(
      await giveOpinion(portal, person, {
        ...{ number, about: "", words, interested: true, affected: marks.affected },
        submissionKey: portal.ids.next(),
      }),
    );
  await say(marks.opinion);
  const { id } = await say(marks.hidden);
  const subject = { kind: "opinion" as const, id };
  must(await takeDown(portal, moderator, { subject, needId: null, ground: "other", reason: "离题" }));
  const [review] = await portal.db.read.select().from(reviews);
  must(await objectToDecision(portal, person, { reviewId: review?.id ?? "", words: marks.objection }));
  must(await applyForHearing(portal, person, { number, interest: marks.interest }));
  const event = must(await makeEvent(portal, coordinator, openDay));
  must(await signUp(portal, person, { number: event.number, people: 1 }));
  const days = { opensOn: "2026-03-02", closesOn: "2026-03-10" };
  const asked = { planId: "plan", ...days, sampling: undefined, results: "at-once" as const };
  const survey = must(await makeSurvey(portal, coordinator, asked));
  const answer = { device: "d", knows: 4, accepts: 5, words: marks.answer };
  must(await answerSurvey(portal, person, { number: survey.number, ...answer }));
  const left = async () => {
    const read = portal.db.read;
    return JSON.stringify([
      ...(await read.select().from(planOpinions)),
      ...(await read.select().from(planHearingApplications)),
      ...(await read.select().from(reviews)),
      ...(await read.select().from(outreachSignUps)),
      ...(await read.select().from(surveyAnswers)),
    ]);
  };
  return { portal, person, left };
}

test("a copy of one's data holds what one said of a plan, in whatever way", async () => {
  const { portal, person } = await aVoice();
  const { parts } = await ownDataOf(portal, person.id);
  const all = JSON.stringify(parts);
  for (const [what, mark] of Object.entries(marks)) expect(all, what).toContain(mark);
  expect(parts.map(({ table }) => table)).toEqual(
    expect.arrayContaining([
      "plan_opinions",
      "plan_hearing_applications",
      "reviews",
      "outreach_sign_ups",
      "survey_answers",
    ]),
  );
});

test.each([
  ["keep", [marks.opinion]],
  ["go", []],
] as const)(
  "an account that goes and lets its words %s leaves nothing else of the person",
  async (choice, stays) => {
    const { portal, person, left } = await aVoice();
    await portal.db.write((tx) => erasePerson(tx, person.id, choice, portal.clock.now()));
    const rest = await left();
    expect(Object.values(marks).filter((mark) => rest.includes(mark))).toEqual(stays);
    expect(rest).not.toContain(person.id);
    expect(await portal.db.read.select().from(surveyAnswers)).toHaveLength(1);
    expect(await portal.db.read.select().from(outreachSignUps)).toEqual([]);
  },
);

test.each([
  ["announcement", "announcedAt"],
  ["day on which its version was laid aside", "endedAt"],
] as const)("names go three years after the %s; what was said and decided stays", async (_what, end) => {
  const { portal, person, left } = await aVoice();
  portal.clock.advance(1096 * day);
  await runRetention(portal);
  expect(await left()).toContain(marks.name);
  await portal.db.write((tx) => tx.update(planNotices).set({ [end]: portal.clock.now() }));
  await runRetention(portal);
  expect(await left()).toContain(marks.name);
  portal.clock.advance(1096 * day);
  await runRetention(portal);
  await runRetention(portal);
  const rest = JSON.stringify([
    ...(await portal.db.read.select().from(planOpinions)),
    ...(await portal.db.read.select().from(planHearingApplications)),
  ]);
  for (const gone of [marks.name, marks.affected, marks.interest, person.id])
    expect(rest).not.toContain(gone);
  expect(rest).toContain(marks.opinion);
  const runs = await retentionRuns(portal);
  expect(
    runs.filter(({ rule }) => /opinions|hearing/.test(rule)).map(({ rule, rows }) => [rule, rows]),
  ).toEqual(
    expect.arrayContaining([
      ["opinions", 2],
      ["hearing-applications", 1],
    ]),
  );
});
