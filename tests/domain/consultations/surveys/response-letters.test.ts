import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { aContributionInput } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aSurvey } from "#tests/factories/surveys.ts";

test("responses are one mass letter where the same words answer the same question, whatever else is ticked", async () => {
  const { portal, resident, other, send, number } = await aSurvey();
  const words = "河边到了晚上没有灯，老人和孩子都不敢走，请早一点装上。";
  const [third, fourth] = [await aPerson(portal, "吴三"), await aPerson(portal, "郑四")];
  must(await send(resident, { q1: ["c1"], q3: [words] }));
  must(await send(other, { q1: ["c1"], q5: ["5"], q3: [words.replaceAll("，", ", ")] }));
  must(await send(third, { q1: ["c2"], q5: ["1"], q9: [words] }));
  must(await contribute(portal, fourth, { ...aContributionInput(), words, number }));
  const rows = await portal.db.read.select().from(contributions).orderBy(asc(contributions.position));
  const lead = rows[0]?.id;
  expect(rows.map(({ massId }) => massId)).toEqual([lead, lead, null, null]);
  expect((await portal.db.read.select().from(passages)).map((each) => each.position)).toEqual([1, 3, 4]);
});
