import { expect, test } from "vitest";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import { most, type Question, questionsIn } from "#app/domain/consultations/surveys/questionnaire.ts";
import { answersOf } from "#app/domain/consultations/surveys/survey-statistics.server.ts";
import { action } from "#app/routes/office/questionnaire-entry.tsx";
import { contributions } from "#db/schema/consultations.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aMatrix } from "#tests/factories/questionnaires.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const range = (many: number) => Array.from({ length: many }, (_, at) => at + 1);
const questions: Question[] = range(most.questions).map((at) => aMatrix({ id: `q${at}` }, most.options));

/** As large as a questionnaire gets, every row of it answered, on the last page with its scan. */
async function aLargeOne() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number } = await aPublishedConsultation(portal, coordinator);
  const sections = [{ id: "s1", title: { zh: "一", en: "" }, shownIf: null, questions }];
  const by = { lead: { zh: "请答。", en: "" }, sections, last: 99 };
  must(await keepQuestionnaire(portal, coordinator, { number, revision: 0, change: { act: "replace", by } }));
  const answers = Object.fromEntries(
    questionsIn(by).flatMap(({ id }) => range(most.options).map((row) => [`${id}-r${row}`, "c1"])),
  );
  const context = await contextFor(portal, coordinator);
  const scan = new File([new Uint8Array(aPdf())], "scan.pdf", { type: "application/pdf" });
  const fields = {
    ...{ ...answers, at: "check", intent: "send", submissionKey: "0123456789" },
    ...{ channel: "paper", kind: "individual", receivedOn: "2026-03-02", document: scan },
  };
  const post = async (more: Record<string, string>) => {
    const path = `/office/consultations/${number}/questionnaire/entry`;
    return await action(posting(context, path, { ...fields, ...more }, { number }));
  };
  return { portal, post, answers };
}

test("the largest questionnaire is entered with its scan, and shown again whole when a name is missing", async () => {
  const { portal, post, answers } = await aLargeOne();
  expect(await post({})).toMatchObject({
    init: { status: 422 },
    data: {
      errors: { name: "field-needed" },
      values: Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, [value]])),
    },
  });
  expect(await post({ name: "欧阳修远" })).toMatchObject({ status: 303 });
  const [row] = await portal.db.read.select().from(contributions);
  expect(row).toMatchObject({ authorName: "欧阳修远", scanType: "application/pdf" });
  const marks = await answersOf(portal.db.read, [row?.id ?? ""]);
  expect(marks.filter(({ mark }) => mark === "choice")).toHaveLength(most.questions * most.options);
});

test("beyond what it can ask nothing is read, and the reason is told", async () => {
  const { post } = await aLargeOne();
  const more = Object.fromEntries(range(300).map((at) => [`x${at}`, "1"]));
  expect(await post({ ...more, name: "欧阳修远" })).toMatchObject({
    ...{ init: { status: 422 }, data: { reason: "upload-not-understood" } },
  });
});
