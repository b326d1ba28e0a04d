import { beforeEach, expect, test } from "vitest";
import { loader as needsGeojson } from "#app/routes/api/needs-geojson.ts";
import { loader as review } from "#app/routes/office/review.tsx";
import { loader as home } from "#app/routes/public/home.tsx";
import { loader as map } from "#app/routes/public/map.tsx";
import { loader as need } from "#app/routes/public/need.tsx";
import { action as comment } from "#app/routes/public/need-comments.tsx";
import { loader as print } from "#app/routes/public/need-print.tsx";
import { action as support } from "#app/routes/public/need-support.ts";
import { aNeed, anAnswer } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const statusOf = (run: Promise<unknown>) =>
  run.then(
    (answer) => (answer instanceof Response ? answer.status : 200),
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)),
  );

test("map, search, feed of points and first page hold nothing of what is not public", async () => {
  const secret = "绝密的举报";
  const hidden = [{ kind: "report" }, { visibility: "office-only" }, { publication: "refused" }] as const;
  for (const given of hidden) {
    const made = await aNeed(portal, {
      title: secret,
      words: secret,
      answeredAt: portal.clock.now(),
      ...given,
    });
    await anAnswer(portal, made.id, { nextStep: secret });
  }
  await aNeed(portal, { title: "公开的" });
  const context = await contextFor(portal);
  const points = await needsGeojson(reading(context, "/needs.geojson"));
  const told = [
    await map(reading(context, "/map")),
    await map(reading(context, `/map?text=${encodeURIComponent("绝密")}`)),
    await home(reading(context, "/")),
    await points.json(),
  ].map((one) => JSON.stringify(one));
  for (const one of told) expect(one).not.toContain("绝密的举报");
  expect(told[0]).toContain("公开的");
});

test("a need published without a place is in the list and on no map", async () => {
  await aNeed(portal, { title: "不说在哪", visibility: "anonymous" });
  const context = await contextFor(portal);
  const page = await map(reading(context, "/map"));
  expect(page.needs.lines).toMatchObject([{ title: "不说在哪" }]);
  expect(page.marks).toEqual({ clusters: [], shown: 0, total: 0 });
  expect(JSON.stringify([page.needs, page.marks])).not.toMatch(/118\.6|文昌小学东门/);
  const points = await needsGeojson(reading(context, "/needs.geojson?bbox=-180,-90,180,90"));
  expect(await points.json()).toMatchObject({ shown: 0, total: 0 });
});

test("the pages and the buttons of a hidden need answer as if there were none", async () => {
  const { number } = await aNeed(portal, { kind: "report" });
  const resident = await contextFor(portal, await aPerson(portal, "a"));
  const params = { number };
  expect(await statusOf(need(reading(resident, `/needs/${number}`, params)))).toBe(404);
  expect(await statusOf(print(reading(resident, `/needs/${number}/print`, params)))).toBe(404);
  expect(await statusOf(support(posting(resident, `/needs/${number}/support`, {}, params)))).toBe(404);
  const said = { words: "x", submissionKey: portal.ids.next() };
  expect(await statusOf(comment(posting(resident, `/needs/${number}/comments`, said, params)))).toBe(404);
});

test("a visitor who supports is led to sign in, a person without a mobile number to prove one", async () => {
  const { number } = await aNeed(portal);
  const at = `/needs/${number}/support`;
  const to = async (context: Awaited<ReturnType<typeof contextFor>>) => {
    const answer = await support(posting(context, at, {}, { number })).catch((thrown: unknown) => thrown);
    return answer instanceof Response ? answer.headers.get("location") : undefined;
  };
  const person = await aPerson(portal, "a");
  const back = encodeURIComponent(`/needs/${number}?parked=`);
  expect(await to(await contextFor(portal))).toContain(`/sign-in?to=${back}`);
  expect(await to(await contextFor(portal, { ...person, mobileProved: false }))).toContain(
    `/account/contact?to=${back}`,
  );
  expect(await to(await contextFor(portal, person))).toBe(`/needs/${number}`);
});

test("the queue is for moderators and coordinators", async () => {
  const planner = await aPerson(portal, "p", { role: "planner", territoryId: "liuwan" });
  const moderator = await aPerson(portal, "m", { role: "moderator" });
  const ask = async (person: typeof planner) =>
    statusOf(review(reading(await contextFor(portal, person), "/office/review")));
  expect(await ask(planner)).toBe(403);
  expect(await ask(moderator)).toBe(200);
});
