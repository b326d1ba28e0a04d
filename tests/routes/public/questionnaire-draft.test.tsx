import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/public/questionnaire.tsx";
import { QuestionnairePage } from "#app/ui/consultations/surveys/questionnaire-page.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { questionnaireDrafts } from "#db/schema/consultation-surveys.ts";
import { aSurvey } from "#tests/factories/surveys.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";

async function aKeeper() {
  const { portal, number, resident } = await aSurvey();
  const address = `/consultations/${number}/questionnaire`;
  const keep = async (words: string) => {
    const fields = { at: "s1", intent: "keep", q1: "c1", q3: words };
    return await action(posting(await contextFor(portal, resident), address, fields, { number }));
  };
  /** The page as it comes back. */
  const pageAfter = async (sent: Awaited<ReturnType<typeof keep>>) => {
    const context = await contextFor(portal, resident);
    const { title: _, submissionKey, draft, ...found } = await loader(reading(context, address, { number }));
    const form = formState("data" in sent ? sent.data : undefined, { submissionKey });
    return renderToStaticMarkup(
      <PageProvider value={{ ...context.page, script: "" }}>
        <QuestionnairePage {...found} keptAt={draft?.keptAt ?? null} form={form} />
      </PageProvider>,
    );
  };
  const drafts = () => portal.db.read.select().from(questionnaireDrafts);
  return { portal, keep, pageAfter, drafts };
}

test("answers that are too long to be kept are said not to be kept, and stay on the page", async () => {
  const { keep, pageAfter, drafts } = await aKeeper();
  const words = "桥".repeat(200_001);
  const refused = await keep(words);
  expect(refused).toMatchObject({ init: { status: 422 }, data: { reason: "draft-too-long" } });
  expect(await drafts()).toEqual([]);
  const page = await pageAfter(refused);
  for (const told of ["没有保存：", words]) expect(page).toContain(told);
  expect(await keep("桥太窄")).toMatchObject({ status: 303 });
  expect(await drafts()).toHaveLength(1);
});

test("after the close nothing is kept, and the page says that it is over", async () => {
  const { portal, keep, drafts } = await aKeeper();
  portal.clock.moveTo("2026-04-01T16:00:00.000Z");
  expect(await keep("桥太窄")).toMatchObject({ data: { reason: "not-collecting" } });
  expect(await drafts()).toEqual([]);
});
