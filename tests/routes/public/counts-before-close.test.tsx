import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { loader } from "#app/routes/public/consultation.tsx";
import { loader as resultsLoader } from "#app/routes/public/questionnaire-results.tsx";
import { ConsultationPageView } from "#app/ui/consultations/consultation-page.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { must } from "#tests/factories/market.ts";
import { aSurvey } from "#tests/factories/surveys.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

const words = "桥太窄，两个人走不过去。";

async function pageOf(portal: TestPortal, number: string) {
  const context = await contextFor(portal);
  const found = await loader(reading(context, `/consultations/${number}`, { number }));
  return renderToStaticMarkup(
    <PageProvider value={{ ...context.page, script: "" }}>
      <ConsultationPageView {...found} />
    </PageProvider>,
  );
}

test.each([
  { shownBeforeClose: "counts", says: (many: number) => `已收到 ${many} 份意见：个人 ${many}` },
  { shownBeforeClose: "nothing", says: () => undefined },
] as const)(
  "before the close a page set up to show $shownBeforeClose does, and of words and answers nothing",
  async ({ shownBeforeClose, says }) => {
    const { portal, number, resident, other, send } = await aSurvey({ shownBeforeClose });
    must(await send(resident, { q1: ["c1"], q3: [words] }));
    const { number: receipt } = must(await send(other, { q1: ["c2"] }));
    const expectCounts = async (many: number) => {
      const page = await pageOf(portal, number);
      const told = says(many);
      if (told) expect(page).toContain(told);
      else expect(page).not.toContain("已收到");
      expect(page).not.toContain(words);
    };
    await expectCounts(2);
    must(await withdrawContribution(portal, other, { receipt }));
    await expectCounts(1);
    const asked = reading(await contextFor(portal), `/consultations/${number}/questionnaire/results`, {
      number,
    });
    expect((await resultsLoader(asked)).shown.results).toBeNull();

    portal.clock.moveTo("2026-04-01T16:00:00.000Z");
    expect(await pageOf(portal, number)).toContain("已收到 1 份意见：个人 1");
    expect((await resultsLoader(asked)).shown.results).toMatchObject({ responses: 1 });
  },
);
