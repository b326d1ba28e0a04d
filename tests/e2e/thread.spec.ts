import { rowsOf } from "#tests/setup/demo-facts.ts";
import { crossed, desktop, expect, expectAccessible, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";
import { joinEarlier } from "./similar-steps.ts";
import {
  answerNeed,
  carryOutTask,
  demo,
  draftSummary,
  expectTold,
  giveVerdict,
  handlerOf,
  type Journey,
  openTask,
  publishSummary,
  submitNeed,
  walkBothWays,
} from "./thread-steps.ts";

const clause = "linxi-master#c42";

// Each way has a need of its own: the last spec leaves no worker idle.
test.describe.configure({ mode: "parallel" });

for (const { name, lang, ...way } of crossed) {
  test.describe(name, () => {
    test.use({ ...way, viewport: desktop });
    test.setTimeout(300_000);

    test("a need pinned on the map becomes a task that is finished and judged by who asked", async ({
      page,
      portal,
      context,
    }) => {
      const resident = demo("resident-02");
      const journey: Journey = {
        page,
        data: portal.data,
        script: way.javaScriptEnabled,
        look: async () => {
          await expect(page.locator("html")).toHaveAttribute("lang", lang);
          await expectAccessible(page);
        },
        as: async (email) => {
          await context.clearCookies({ name: /session/ });
          await signIn(page, email);
        },
      };
      await test.step("a resident finds who asked for the same, joins them, and goes on with their own", async () => {
        await journey.as(resident);
        await joinEarlier(journey, "resident-02");
      });
      const need =
        await test.step("a resident pins a need and gets number, unit, date and basis", async () => {
          await journey.as(resident);
          const number = await submitNeed(journey, `学校东门没有人行道，孩子走在车流里。（${name}）`);
          expect(number).toMatch(/^20\d\d-\d{6}$/);
          const [row] = await rowsOf(
            portal.data,
            "SELECT unit_id, due_on, due_rule_id FROM needs WHERE number = ?",
            [number],
          );
          expect(row).toMatchObject({ unit_id: expect.stringMatching(/./), due_rule_id: "need-suggestion" });
          await expect(page.locator(".receipt")).toContainText(row?.due_on ?? "no date");
          return number;
        });
      await test.step("whoever is responsible accepts, starts and answers", async () => {
        await journey.as(await handlerOf(portal.data, need));
        await answerNeed(journey, need);
      });
      await test.step("the resident is told in the portal and by letter", async () => {
        await journey.as(resident);
        await expectTold(journey, need, resident);
      });
      const summary = await test.step("a coordinator summarises it with others", async () => {
        const others = await rowsOf(
          portal.data,
          "SELECT number FROM needs WHERE state IN ('answered', 'closed') AND is_public = 1 AND category = 'transport' AND number <> ? AND id NOT IN (SELECT need_id FROM summary_needs) LIMIT 2",
          [need],
        );
        await journey.as(demo("coordinator-01"));
        const needs = [need, ...others.map(({ number = "" }) => number)];
        return await draftSummary(journey, needs, `学校东门步行安全（${name}）`);
      });
      await test.step("another coordinator publishes it", async () => {
        await journey.as(demo("coordinator-02"));
        await publishSummary(journey, summary);
      });
      const task = await test.step("it becomes a task", () =>
        openTask(journey, summary, { unit: "transport", clause }));
      await test.step("the lead unit starts, reports and finishes with evidence", async () => {
        await journey.as(demo("officer-transport"));
        await carryOutTask(journey, task);
      });
      await test.step("the resident is asked, and gives a verdict", async () => {
        await journey.as(resident);
        await expectTold(journey, need, resident, 2);
        await giveVerdict(journey, need);
        const verdicts = await rowsOf(
          portal.data,
          "SELECT about FROM verdicts JOIN needs ON needs.id = need_id WHERE number = ?",
          [need],
        );
        expect(verdicts.map(({ about }) => about?.split(":")[0])).toContain("task");
      });
      await test.step("anybody walks the thread both ways without signing in", async () => {
        await context.clearCookies({ name: /session/ });
        await walkBothWays(journey, { need, summary, task, clause });
      });
    });
  });
}
