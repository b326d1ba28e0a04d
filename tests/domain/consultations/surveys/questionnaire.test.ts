import fc from "fast-check";
import { expect, test } from "vitest";
import { extendConsultation } from "#app/domain/consultations/reach/extend-consultation.server.ts";
import { enterResponse } from "#app/domain/consultations/surveys/enter-response.server.ts";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import { loadQuestionnaire } from "#app/domain/consultations/surveys/load-questionnaire.server.ts";
import { questionsIn } from "#app/domain/consultations/surveys/questionnaire.ts";
import {
  keepResponseDraft,
  responseDraftOf,
} from "#app/domain/consultations/surveys/response-draft.server.ts";
import { sendResponse } from "#app/domain/consultations/surveys/send-response.server.ts";
import {
  answersOf,
  pointedPlaces,
  surveyStatistics,
} from "#app/domain/consultations/surveys/survey-statistics.server.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { events } from "#db/schema/audit.ts";
import { questionnaireAnswers, questionnaireDrafts } from "#db/schema/consultation-surveys.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { aVerifiedEntity, must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aQuestionnaire } from "#tests/factories/questionnaires.ts";
import { aSurvey, bounds, signed } from "#tests/factories/surveys.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

test("a response is one contribution: its words are the written answers, the rest stands in marks, and it is one however often sent", async () => {
  const { portal, resident, send, id } = await aSurvey();
  const typed = {
    q1: ["c1"],
    q3: ["桥太窄。\n桥下没有灯。"],
    q5: ["1"],
    q9: ["<b>没有</b>公厕"],
    "q8-at": ["118.62345, 30.28"],
  };
  const key = { submissionKey: "0123456789" };
  const [one, two] = await Promise.all([send(resident, typed, key), send(resident, typed, key)]);
  expect(one).toEqual(two);
  const rows = await portal.db.read.select().from(contributions);
  expect(rows.map(({ words }) => words)).toEqual(["桥太窄。\n桥下没有灯。\n没有公厕"]);
  expect(await portal.db.read.select().from(passages)).toHaveLength(3);
  const marks = await answersOf(portal.db.read, [rows[0]?.id ?? ""]);
  expect(marks.find(({ mark }) => mark === "point")).toMatchObject({ choice: "118.623,30.280" });
  expect(await surveyStatistics(portal.db.read, id)).toMatchObject({ responses: 1 });
  const told = JSON.stringify(await portal.db.read.select().from(events));
  for (const secret of ["桥太窄", "公厕", "118.62"]) expect(told).not.toContain(secret);
});

test("who only ticks answers is counted, and leaves nothing to decide", async () => {
  const { portal, resident, send } = await aSurvey();
  must(await send(resident, { q1: ["c2"] }));
  expect(await portal.db.read.select().from(passages)).toEqual([]);
});

test("a person has one response; it can be taken back before the close and given anew, and only that one counts", async () => {
  const { portal, resident, send, id } = await aSurvey();
  const first = must(await send(resident, { q1: ["c1"] }));
  expect(await send(resident, { q1: ["c2"] })).toMatchObject({ reason: "already-responded" });
  must(await withdrawContribution(portal, resident, { receipt: first.number }));
  must(await send(resident, { q1: ["c2"] }));
  const { responses, questions } = await surveyStatistics(portal.db.read, id);
  expect(responses).toBe(1);
  expect(questions[0]?.lines.map(({ count }) => count)).toEqual([0, 1, 0]);
});

test("from the first answer on nothing of the questionnaire changes, even when that answer is taken back", async () => {
  const { portal, coordinator, resident, send, number, id } = await aSurvey();
  const change = { act: "down", id: "s1" } as const;
  const ask = (revision: number) => keepQuestionnaire(portal, coordinator, { number, revision, change });
  expect(await ask(1)).toMatchObject({ reason: "condition-broken" });
  const down = { act: "down", id: "q4" } as const;
  must(await keepQuestionnaire(portal, coordinator, { number, revision: 1, change: down }));
  expect(await ask(1)).toMatchObject({ reason: "changed-meanwhile" });
  const { number: receipt } = must(await send(resident, { q1: ["c1"] }));
  expect(await ask(2)).toMatchObject({ reason: "questionnaire-answered" });
  must(await withdrawContribution(portal, resident, { receipt }));
  expect(await ask(2)).toMatchObject({ reason: "questionnaire-answered" });
  expect(await loadQuestionnaire(portal.db.read, id)).toMatchObject({ revision: 2, isAnswered: true });
  expect(await keepQuestionnaire(portal, resident, { number, revision: 2, change: down })).toMatchObject({
    reason: "not-found",
  });
});

test("what is not in order, not in time or not asked of somebody is refused", async () => {
  const { portal, resident, send } = await aSurvey();
  expect(await send(resident, {})).toMatchObject({ reason: "answers-not-in-order" });
  const unproved = { ...resident, mobileProved: false, emailProved: false };
  expect(await send(unproved, { q1: ["c1"] })).toMatchObject({ reason: "proof-needed" });
  expect(await send(resident, { q1: ["c1"] }, { inNameOf: "x", stake: "邻地" })).toMatchObject({
    reason: "entity-not-yours",
  });
  portal.clock.moveTo("2026-04-01T16:00:00.000Z");
  expect(await send(resident, { q1: ["c1"] })).toMatchObject({ reason: "not-collecting" });
});

test("a draft is its writer's alone, sealed, kept until the close, and gone once it is sent", async () => {
  const { portal, resident, other, send, number, id } = await aSurvey();
  const typed = { q1: ["c1"], q3: ["桥太窄"], submissionKey: ["x"] };
  expect(await keepResponseDraft(portal, resident, { number, typed, at: "s2" })).toBe(true);
  expect(await responseDraftOf(portal, resident, id)).toMatchObject({
    ...{ at: "s2", typed: { q1: ["c1"], q3: ["桥太窄"] } },
  });
  expect(await responseDraftOf(portal, other, id)).toBeUndefined();
  expect(JSON.stringify(await portal.db.read.select().from(questionnaireDrafts))).not.toContain("桥太窄");
  must(await send(resident, typed));
  expect(await portal.db.read.select().from(questionnaireDrafts)).toEqual([]);
  portal.clock.moveTo("2026-04-01T16:00:00.000Z");
  expect(await keepResponseDraft(portal, other, { number, typed, at: "s2" })).toBe(false);
});

test("a draft outlives the first close where that is put off, and goes with the last one though nobody comes back", async () => {
  const { portal, coordinator, resident, other, number, id } = await aSurvey();
  const typed = { q1: ["c1"], q3: ["桥太窄"] };
  expect(await keepResponseDraft(portal, resident, { number, typed, at: "s2" })).toBe(true);
  const put = { number, revision: 2, closesOn: "2026-04-15", reason: "柳湾尚无人反映" };
  must(await extendConsultation(portal, coordinator, put));
  portal.clock.moveTo("2026-04-10T02:00:00.000Z");
  expect(await keepResponseDraft(portal, other, { number, typed, at: "s1" })).toBe(true);
  expect(await responseDraftOf(portal, resident, id)).toMatchObject({ at: "s2", typed });
  portal.clock.moveTo("2026-04-17T02:00:00.000Z");
  await runRetention(portal);
  expect(await portal.db.read.select().from(questionnaireDrafts)).toEqual([]);
});

test("a questionnaire on paper comes into the same counts, with what was left out left out", async () => {
  const { portal, coordinator, resident, number, id } = await aSurvey();
  const entered = {
    ...({ channel: "paper", kind: "organisation", name: "沿河居委会", stake: undefined } as const),
    ...{ receivedOn: "2026-03-02", mayPublish: false, submissionKey: portal.ids.next() },
    ...{ number, typed: { q5: ["2"], q9: ["灯不亮"] }, bounds },
  };
  expect(await enterResponse(portal, resident, entered)).toMatchObject({ reason: "not-found" });
  must(await enterResponse(portal, coordinator, entered));
  const { kinds, questions } = await surveyStatistics(portal.db.read, id);
  expect(kinds.organisation).toBe(1);
  expect(questions[0]).toMatchObject({ asked: 1, answered: 0 });
});

test("an erased account leaves its ticks in the counts as nobody's, and no place nearer than a hundred metres", async () => {
  const { portal, resident, send, id } = await aSurvey();
  must(await send(resident, { q1: ["c1"], q3: ["桥太窄"], "q8-at": ["118.62345, 30.28"] }));
  const own = JSON.stringify(await ownDataOf(portal, resident.id));
  expect(own).toContain("118.62345");
  await portal.db.write((tx) => erasePerson(tx, resident.id, "go", portal.clock.now()));
  const left = JSON.stringify(await portal.db.read.select().from(questionnaireAnswers));
  for (const gone of [resident.id, "118.62345", "桥太窄"]) expect(left).not.toContain(gone);
  expect((await surveyStatistics(portal.db.read, id)).questions[0]).toMatchObject({ answered: 1 });
});

const given = fc.record({
  q1: fc.constantFrom("c1", "c2"),
  "q2[]": fc.subarray(["c1", "c2", "c3"], { maxLength: 2 }),
  order: fc.constantFrom([], ["c1"], ["c2", "c1"], ["c3", "c2"]),
  q5: fc.constantFrom("", "1", "3", "5"),
  rows: fc.record({ r1: fc.constantFrom("", "c1", "c2"), r2: fc.constantFrom("", "c1") }),
  q7: fc.oneof(
    fc.constant(""),
    fc.double({ min: 0, max: 100, noNaN: true }).map((each) => each.toFixed(2)),
  ),
  at: fc.constantFrom("", "118.62, 30.28", "118.6201, 30.2801", "118.7, 30.3"),
  withdrawn: fc.boolean(),
});

test("counts, places, means and medians are those of a fresh count over every answer", async () => {
  const { portal, send, id } = await aSurvey();
  let people = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 8 }), async (all) => {
      for (const { order, rows, at, withdrawn, q1, q5, q7, ...several } of all) {
        const who = await aPerson(portal, `人${people++}`);
        const places = Object.fromEntries(
          order.map((choice, place) => [`q4-${choice}`, [String(place + 1)]]),
        );
        const matrix = { "q6-r1": [rows.r1], "q6-r2": [rows.r2] };
        const typed = { ...several, ...places, ...matrix, q1: [q1], q5: [q5], q7: [q7], "q8-at": [at] };
        const { number: receipt } = must(await send(who, typed));
        if (withdrawn) must(await withdrawContribution(portal, who, { receipt }));
      }
      await expectFreshCount(portal, id);
    }),
    { numRuns: 12 },
  );
});

async function expectFreshCount(portal: TestPortal, id: string) {
  const kept = (await portal.db.read.select().from(contributions)).filter(({ withdrawnAt }) => !withdrawnAt);
  const marks = await answersOf(
    portal.db.read,
    kept.map((each) => each.id),
  );
  const { responses, questions } = await surveyStatistics(portal.db.read, id);
  expect(responses).toBe(kept.length);
  expect(questions.map(({ question }) => question.id)).toEqual(
    questionsIn(aQuestionnaire()).map((each) => each.id),
  );
  for (const { question, asked, answered, lines, ranking, figures, points } of questions) {
    const own = marks.filter((each) => each.question === question.id);
    const many = (of: Partial<(typeof own)[number]>) =>
      own.filter((each) => Object.entries(of).every(([name, value]) => Reflect.get(each, name) === value))
        .length;
    expect(answered).toBe(many({ mark: "answered" }));
    expect(asked).toBe(answered + many({ mark: "skipped" }));
    if (question.kind === "single" || question.kind === "multiple" || question.kind === "matrix")
      for (const { part, choice, count } of lines) expect(count).toBe(many({ mark: "choice", part, choice }));
    for (const { choice, ranked, first, points: borda } of ranking) {
      expect([ranked, first]).toEqual([
        many({ mark: "place", choice }),
        many({ mark: "place", choice, value: 1 }),
      ]);
      expect(borda).toBe(2 * first + many({ mark: "place", choice, value: 2 }));
    }
    if (question.kind === "number") {
      const values = own
        .flatMap(({ mark, value }) => (mark === "number" ? [value] : []))
        .toSorted((a, b) => a - b);
      expect(lines.reduce((all, { count }) => all + count, 0)).toBe(values.length);
      const [low, high] = [
        values[Math.floor((values.length - 1) / 2)],
        values[Math.floor(values.length / 2)],
      ];
      if (low !== undefined && high !== undefined) {
        expect(figures?.median).toBeCloseTo((low + high) / 2, 9);
        expect(figures?.mean).toBeCloseTo(values.reduce((sum, each) => sum + each, 0) / values.length, 9);
      }
    }
    if (question.kind === "map") {
      const places = await pointedPlaces(portal.db.read, id, question.id);
      expect(points).toBe(many({ mark: "point" }));
      expect(places.reduce((all, { count }) => all + count, 0)).toBe(points);
    }
  }
}

test("results, answers and whether somebody has responded are read by an index", async () => {
  const { portal, resident, send, id } = await aSurvey();
  must(await send(resident, { q1: ["c1"], q7: ["5"], "q8-at": ["118.62, 30.28"] }));
  const plans = await plansOf(portal, async (reads) => {
    await surveyStatistics(reads, id);
    await pointedPlaces(reads, id, "q8");
    await answersOf(reads, ["a", "b"]);
    await loadQuestionnaire(reads, id);
  });
  expect(plans.length).toBeGreaterThan(5);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (questionnaire\w*|contributions)$/m);
});

test("a result of many responses is as quick as one of few", async () => {
  const { portal, resident, send, id } = await aSurvey();
  must(await send(resident, { q1: ["c1"], q7: ["5"] }));
  await portal.db.client.execute(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
     INSERT INTO questionnaire_tallies (consultation_id, question, mark, part, choice, value, kind, many)
     SELECT '${id}', 'q7', 'number', '', '', i / 1000.0, 'individual', 1 FROM n WHERE true
     ON CONFLICT DO UPDATE SET many = many + 1`,
  );
  const begun = performance.now();
  const { questions } = await surveyStatistics(portal.db.read, id);
  expect(performance.now() - begun).toBeLessThan(2000);
  const { figures, lines } = questions.find(({ question }) => question.id === "q7") ?? {};
  expect(figures?.n).toBe(100_001);
  expect(figures?.median).toBeCloseTo(50, 1);
  expect(lines?.reduce((all, { count }) => all + count, 0)).toBe(100_001);
});

test("an entity has one response, labelled and counted apart, by whoever speaks for it; its representative has their own", async () => {
  const { portal, coordinator, resident, number, id } = await aSurvey({
    participants: ["individual", "market-entity"],
  });
  const entityId = await aVerifiedEntity(portal, { clerk: resident, coordinator });
  const send = (given: object) =>
    sendResponse(portal, resident, { ...signed(portal), number, typed: { q1: ["c1"] }, bounds, ...given });
  const inItsName = { inNameOf: entityId, stake: "沿线有地块" };
  expect(await send({ inNameOf: entityId })).toMatchObject({ reason: "stake-needed" });
  must(await send(inItsName));
  expect(await send(inItsName)).toMatchObject({ reason: "already-responded" });
  must(await send({}));
  const { kinds, questions } = await surveyStatistics(portal.db.read, id);
  expect(kinds).toEqual({ individual: 1, organisation: 0, "market-entity": 1 });
  // Of both there is one: neither is told by who speaks.
  expect(questions[0]?.lines[0]).toMatchObject({ count: 2, kinds: null });
});
