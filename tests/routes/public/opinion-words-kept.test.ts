import { expect, test } from "vitest";
import { takeNoticeBack } from "#app/domain/notices/take-notice-back.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import * as hearingApplication from "#app/routes/public/hearing-application.tsx";
import * as opinionNew from "#app/routes/public/opinion-new.tsx";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aNotice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  const resident = await aPerson(portal, "朱");
  await keptVersion(portal, aPlanDraft(), { state: "draft", madeBy: importer.id });
  const named = { planId: "plan", number: "1.0" };
  const { number } = await anOpenNotice(portal, reviewer, named);
  const takeBack = () => takeNoticeBack(portal, reviewer, { ...named, revision: 2, reason: "图件有误" });
  const contextOf = (actor: Person) => contextFor(portal, actor);
  return { number, resident, takeBack, contextOf };
}
const words = "东门要先通行人。";
const opinion = { submissionKey: "0123456789", about: "", words };

test("a subject that is not in the version is said on the form, with the words kept", async () => {
  const { number, resident, contextOf } = await aNotice();
  const path = `/notices/${number}/opinions`;
  const fields = { ...opinion, about: "clause:c99" };
  const answer = await opinionNew.action(posting(await contextOf(resident), path, fields, { number }));
  expect(answer).toMatchObject({
    data: { reason: "opinion-subject-unknown", values: { words: [words] } },
    init: { status: 422 },
  });
});

test("a notice that is taken back while somebody writes keeps what they wrote, and names no clause of the draft", async () => {
  const { number, resident, takeBack, contextOf } = await aNotice();
  expect(await takeBack()).toMatchObject({ ok: true });
  const tries = [
    { route: opinionNew, path: `/notices/${number}/opinions`, fields: opinion, typed: { words: [words] } },
    {
      ...{ route: hearingApplication, path: `/notices/${number}/hearing` },
      ...{ fields: { interest: words }, typed: { interest: [words] } },
    },
  ];
  for (const { route, path, fields, typed } of tries) {
    const answer = await route.action(posting(await contextOf(resident), path, fields, { number }));
    expect(answer).toMatchObject({ data: { reason: "notice-not-open", values: typed } });
    const page = await route.loader(reading(await contextOf(resident), path, { number }));
    expect(page).toMatchObject({ notice: { phase: "withdrawn" } });
    expect(JSON.stringify(page)).not.toContain("clause:");
  }
});
