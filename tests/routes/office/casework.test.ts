import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { visitor } from "#app/domain/people/actor.ts";
import * as caseRoute from "#app/routes/office/case.tsx";
import * as answerRoute from "#app/routes/office/case-answer.tsx";
import * as mergeRoute from "#app/routes/office/case-merge.tsx";
import * as moveRoute from "#app/routes/office/case-move.tsx";
import * as inboxRoute from "#app/routes/office/inbox.tsx";
import { answers } from "#db/schema/responses.ts";
import { anAnswerDraft, needNow, theCast } from "#tests/factories/moves.ts";
import { aMove, aNeed } from "#tests/factories/needs.ts";
import { leaveContact } from "#tests/factories/sealed.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aDesk(given: Parameters<typeof aNeed>[1] = {}) {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  const need = await aNeed(portal, {
    state: "in-progress",
    authorId: cast.author.id,
    authorName: "陈小明",
    ...given,
  });
  const at = `/office/needs/${need.number}`;
  return { portal, cast, need, at, params: { number: need.number } };
}

test("the office is closed to residents and leads visitors to sign in", async () => {
  const { portal, cast } = await aDesk();
  const open = async (actor: Parameters<typeof contextFor>[1]) =>
    inboxRoute.loader(reading(await contextFor(portal, actor), "/office"));
  await expect(open(cast.resident)).rejects.toMatchObject({ status: 403 });
  await expect(open(visitor)).rejects.toMatchObject({ status: 302 });
  expect((await open(cast.planner)).rows).toHaveLength(1);
});

test("several needs are accepted at once, and what is another's is counted as refused", async () => {
  const { portal, cast } = await aDesk();
  const [one, two] = [
    await aNeed(portal, { state: "submitted" }),
    await aNeed(portal, { state: "submitted" }),
  ];
  const other = await aNeed(portal, { state: "submitted", territoryId: "hekou", unitId: "hekou-office" });
  const context = await contextFor(portal, cast.planner);
  const ticked = { "need[]": [one.id, two.id, other.id] };
  const answer = await inboxRoute.action(posting(context, "/office?tab=new", ticked));
  expect(answer).toMatchObject({ status: 303 });
  expect(answer instanceof Response && answer.headers.get("location")).toBe(
    "/office?tab=new&accepted=2&refused=1",
  );
  expect((await needNow(portal, other.id)).state).toBe("submitted");
});

test("who reported a violation is shown to the coordinator alone", async () => {
  const { portal, cast, need, at, params } = await aDesk({ kind: "report", authorId: null });
  await leaveContact(portal, need.id, { kind: "mobile", address: "13800138000" });
  for (const [name, knows] of [
    ["planner", false],
    ["officer", false],
    ["inspector", false],
    ["coordinator", true],
  ] as const) {
    const loaded = await caseRoute.loader(reading(await contextFor(portal, cast[name]), at, params));
    const text = JSON.stringify(loaded);
    // The contact itself is read for a stated purpose, on a page of its own.
    expect([name, text.includes("13800138000"), text.includes("陈小明")]).toEqual([name, false, knows]);
  }
  const far = await contextFor(portal, cast.otherPlanner);
  await expect(caseRoute.loader(reading(far, at, params))).rejects.toMatchObject({ status: 404 });
});

test("another territory's planner reads the public page", async () => {
  const { portal, cast, need, at, params } = await aDesk();
  const context = await contextFor(portal, cast.otherPlanner);
  await expect(caseRoute.loader(reading(context, at, params))).rejects.toSatisfy(
    (thrown: unknown) =>
      thrown instanceof Response && thrown.headers.get("location") === `/needs/${need.number}`,
  );
});

test("a case offers what its reader may do now and nothing else", async () => {
  const { portal, cast, at, params } = await aDesk();
  const offered = async (actor: Parameters<typeof contextFor>[1]) =>
    (await caseRoute.loader(reading(await contextFor(portal, actor), at, params))).found.mayMake;
  expect(await offered(cast.planner)).toEqual([
    "contact",
    "askJoint",
    "wait",
    "holdingReply",
    "answer",
    "merge",
    "tightenVisibility",
  ]);
  expect(await offered(cast.coordinator)).toEqual([
    "contact",
    "askJoint",
    "extend",
    "merge",
    "tightenVisibility",
  ]);
  expect(await offered(cast.inspector)).toEqual([]);
});

test("a refused answer keeps everything typed, a whole one is taken once", async () => {
  const { portal, cast, need, at, params } = await aDesk();
  const context = await contextFor(portal, cast.planner);
  const post = (fields: Record<string, string>) =>
    answerRoute.action(posting(context, `${at}/answer`, fields, params));
  expect(await post({ ...anAnswerDraft, reasons: " " })).toMatchObject({
    data: { errors: { reasons: "field-needed" }, values: { basis: [anAnswerDraft.basis] } },
    init: { status: 422 },
  });
  const whole = { ...anAnswerDraft, submissionKey: "once", movesSeen: "0" };
  expect(await post(whole)).toMatchObject({ status: 303 });
  expect(await post(whole)).toMatchObject({ status: 303 });
  expect(await post({ ...whole, submissionKey: "twice" })).toMatchObject({
    data: { reason: "state-does-not-allow", values: { reasons: [anAnswerDraft.reasons] } },
    init: { status: 409 },
  });
  expect(await portal.db.read.select().from(answers).where(eq(answers.needId, need.id))).toHaveLength(1);
});

test("every move has its page, and one that the table does not know is missing", async () => {
  const { portal, cast, at, params } = await aDesk({ state: "assigned" });
  const context = await contextFor(portal, cast.officer);
  const form = { reason: "属于河道管理范围", proposedUnit: "water", movesSeen: "0" };
  const path = `${at}/moves/sendBack`;
  const asked = { ...params, move: "sendBack" };
  expect((await moveRoute.loader(reading(context, path, asked))).units.length).toBe(5);
  expect(await moveRoute.action(posting(context, path, { ...form, reason: "" }, asked))).toMatchObject({
    data: { errors: { reason: "field-needed" }, values: { proposedUnit: ["water"] } },
  });
  expect(await moveRoute.action(posting(context, path, form, asked))).toMatchObject({ status: 303 });
  for (const move of ["answer", "close", "toString", "nothing"])
    await expect(moveRoute.loader(reading(context, at, { ...params, move }))).rejects.toMatchObject({
      status: 404,
    });
});

test("a target is looked up before anything is merged", async () => {
  const { portal, cast, need, at, params } = await aDesk();
  const context = await contextFor(portal, cast.planner);
  const look = (target: string) =>
    mergeRoute.loader(reading(context, `${at}/merge?target=${target}`, params));
  const into = await aNeed(portal, { state: "in-progress", title: "东门人行道" });
  expect((await look(into.number)).target).toMatchObject({ ok: true, target: { title: "东门人行道" } });
  expect((await look(need.number)).target).toEqual({ ok: false, reason: "merge-into-itself" });
  expect((await look("2026-999999")).target).toEqual({ ok: false, reason: "merge-target-not-found" });
  const fields = { target: into.number, reason: "同一路段", movesSeen: "0" };
  expect(await mergeRoute.action(posting(context, `${at}/merge`, fields, params))).toMatchObject({
    status: 303,
  });
  expect(await needNow(portal, need.id)).toMatchObject({ state: "merged", mergedIntoId: into.id });
});

test("the history of a report names its author to the coordinator alone, and its handlers to all", async () => {
  const { portal, cast, need, at, params } = await aDesk({ kind: "report" });
  await aMove(portal, need.id, {
    move: "submit",
    toState: "submitted",
    byRole: "author",
    byId: cast.author.id,
  });
  await aMove(portal, need.id, { move: "accept", toState: "accepted", byId: cast.planner.id });
  for (const name of ["planner", "officer", "moderator", "inspector", "coordinator"] as const) {
    const loaded = await caseRoute.loader(reading(await contextFor(portal, cast[name]), at, params));
    const author = name === "coordinator" ? "陈女士" : null;
    expect([name, ...loaded.found.history.map(({ byName }) => byName)]).toEqual([name, author, "柳湾规划师"]);
  }
});

test("staff who see a need only like a passer-by are told no hidden place of it beside their own", async () => {
  const { portal, cast, at, params } = await aDesk();
  const given = { visibility: "anonymous", placeLabel: "某小区3栋", title: "找 13800138000" } as const;
  const other = await aNeed(portal, { ...given, territoryId: "hekou", unitId: "hekou-office" });
  const path = `${at}/merge?target=${other.number}`;
  const planner = await contextFor(portal, cast.planner);
  const far = await mergeRoute.loader(reading(planner, path, params));
  expect(far.target).toMatchObject({ ok: true, target: { number: other.number, placeLabel: "" } });
  expect(JSON.stringify(far)).not.toMatch(/13800138000|某小区/);
  const all = await mergeRoute.loader(reading(await contextFor(portal, cast.coordinator), path, params));
  expect(all.target).toMatchObject({ target: { placeLabel: "某小区3栋" } });
});
