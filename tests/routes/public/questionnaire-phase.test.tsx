import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { publishConsultation } from "#app/domain/consultations/publish-consultation.server.ts";
import { keepPhases } from "#app/domain/consultations/reach/keep-phases.server.ts";
import type { Phase } from "#app/domain/consultations/reach/phase.ts";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { action, loader } from "#app/routes/public/questionnaire.tsx";
import { QuestionnairePage } from "#app/ui/consultations/surveys/questionnaire-page.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aConsultationInput } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aQuestionnaire } from "#tests/factories/questionnaires.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const phases: Phase[] = [
  { name: "目标", words: "要什么？", opensOn: "2026-03-02", closesOn: "2026-03-15", ways: ["letter"] },
  { name: "草案", words: "答一答。", opensOn: "2026-03-16", closesOn: "2026-04-01", ways: ["questionnaire"] },
];
const opens = "2026-03-16 起：问卷";

async function aDividedSurvey() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number } = must(await draftConsultation(portal, coordinator, aConsultationInput()));
  must(await keepPhases(portal, coordinator, { number, revision: 1, phases }));
  const change = { act: "replace", by: aQuestionnaire() } as const;
  must(await keepQuestionnaire(portal, coordinator, { number, revision: 0, change }));
  must(await publishConsultation(portal, coordinator, { number, revision: 2 }));
  return { portal, number, resident: await aPerson(portal, "朱明远") };
}

/** The page as it reads to somebody, after what they sent if they did. */
async function pageOf(portal: TestPortal, number: string, resident: Person, sent?: unknown) {
  const context = await contextFor(portal, resident);
  const {
    title: _,
    submissionKey,
    draft,
    ...found
  } = await loader(reading(context, `/consultations/${number}/questionnaire`, { number }));
  const form = formState(sent, { submissionKey });
  return renderToStaticMarkup(
    <PageProvider value={{ ...context.page, script: "" }}>
      <QuestionnairePage {...found} keptAt={draft?.keptAt ?? null} form={form} />
    </PageProvider>,
  );
}

test("outside its phase a questionnaire takes nothing, says from when it does, and keeps what was typed", async () => {
  const { portal, number, resident } = await aDividedSurvey();
  const closed = await pageOf(portal, number, resident);
  expect(closed).toContain(opens);
  expect(closed).not.toContain("<form");

  const fields = { at: "check", intent: "send", q1: "c1", q3: "桥太窄", submissionKey: "0123456789" };
  const send = async () => {
    const context = await contextFor(portal, resident);
    return await action(posting(context, `/consultations/${number}/questionnaire`, fields, { number }));
  };
  const refused = await send();
  expect(refused).toMatchObject({ init: { status: 422 }, data: { reason: "way-not-open-now" } });
  expect(await portal.db.read.select().from(contributions)).toEqual([]);
  const again = await pageOf(portal, number, resident, "data" in refused ? refused.data : undefined);
  for (const told of [opens, "桥太窄"]) expect(again).toContain(told);

  portal.clock.moveTo("2026-03-16T02:00:00.000Z");
  expect(await pageOf(portal, number, resident)).toContain("<form");
  expect(await send()).toMatchObject({ status: 303 });
  expect(await portal.db.read.select().from(contributions)).toHaveLength(1);
});
