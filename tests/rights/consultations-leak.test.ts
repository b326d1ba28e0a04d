import { afterAll, beforeAll, expect, test } from "vitest";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import {
  answerMark,
  consultationDraftMark,
  contributionMark,
  historyMark,
  placeMark,
} from "./consultation-town.ts";
import type { Part } from "./parts.ts";
import { hiddenMark, keptBackMark, keptReasonMark } from "./result-town.ts";
import { openRightsTown, type RightsTown } from "./rights-town.ts";
import { answerCellMark } from "./survey-town.ts";

/** Whoever may not know of a draft, of what is written while it is collected, or of an answer before it is published. */
const outsiders: Part[] = [
  ...(["visitor", "neighbour", "planner", "otherOfficer", "moderator", "administrator"] as const),
];

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

const read = async (part: Part, path: string) => {
  const answer = await fetch(`${town.portal.origin}${path}`, {
    redirect: "manual",
    headers: { Cookie: town.cookieOf(part) },
  });
  return await answer.text();
};

/** Every route that is about consultations, of the one that collects and of the draft. */
async function addresses(): Promise<string[]> {
  const paths = (await routeTable())
    .map(({ path }) => path)
    .filter((path) => /consultation|contribution/.test(path));
  return paths.flatMap((path) =>
    ["CONSULT", "DRAFT"].map((number) =>
      path
        .replace(":number", number)
        .replace("exports/:id", "exports/TELLING")
        .replace("downloads/:file", "downloads/result.csv")
        .replace(":receipt", "CONSULT-0001")
        .replace(":position", "1")
        .replace(":passage", "PASSAGE")
        .replace(":place", "1")
        .replace(":move", "publish")
        .replace(/:\w+/g, `${number}-M`),
    ),
  );
}

test.each(outsiders)(
  "%s finds no word of what is not public, on any page nor in what comes back of a form",
  async (part) => {
    const secrets = [
      ...[consultationDraftMark, contributionMark, answerMark, placeMark, historyMark],
      ...[answerCellMark, "朱明远"],
    ];
    for (const path of await addresses()) {
      const { origin } = town.portal;
      const sent = await sendForm(origin, path, { revision: "1", agree: "yes" }, town.cookieOf(part));
      const text = (await read(part, path)) + (await sent.text());
      for (const secret of secrets) expect(text.includes(secret), `${secret} on ${path}`).toBe(false);
    }
  },
);

/** What a reader may see of a published result goes round all pages that tell of consultations, and the calendar and the home page. */
const pagesOfResults = [
  ...["/", "/consultations", "/consultations?tab=ended", "/notices/calendar", "/notices/calendar.ics"],
  ...["/consultations/RESULT", "/consultations/RESULT/result", "/consultations/RESULT/result?topic=交通"],
  ...["adoption", "topic", "clause"].map((chart) => `/consultations/RESULT/result/charts/${chart}.svg`),
  ...["/plans/town", "/plans/town/versions/1.0", "/tasks", "/needs.geojson"],
];

test.each(outsiders)(
  "%s reads of a result no words that are kept back, no reason for them, no whole name",
  async (part) => {
    const texts = await Promise.all(pagesOfResults.map((path) => read(part, path)));
    expect(texts.some((text) => text.includes("朱**"))).toBe(true);
    for (const secret of [keptBackMark, hiddenMark, keptReasonMark, "朱明远"])
      for (const [at, text] of texts.entries())
        expect(text.includes(secret), `${secret} on ${pagesOfResults[at]}`).toBe(false);
    for (const path of [
      "/consultations/CONSULT/result",
      "/consultations/CONSULT/result/charts/adoption.svg",
    ]) {
      const answer = await fetch(`${town.portal.origin}${path}`, {
        headers: { Cookie: town.cookieOf(part) },
      });
      expect(answer.status).toBe(404);
    }
  },
);

test.each(outsiders)("%s reads nothing of who took part before the close, nor how many", async (part) => {
  for (const path of [
    "participation",
    "participation/charts/territory.svg",
    "participation/charts/age-band.svg",
  ]) {
    const headers = { Cookie: town.cookieOf(part) };
    const answer = await fetch(`${town.portal.origin}/consultations/CONSULT/${path}`, { headers });
    expect(answer.status).toBe(404);
  }
  expect(await read(part, "/consultations/CONSULT")).not.toMatch(/已收到|Received so far/);
  expect(await read(part, "/consultations/REACH")).toMatch(/已收到|Received so far/);
});

/** What stands in the row of a table that begins with a name. */
const rowOf = (page: string, name: string) =>
  new RegExp(`<th[^>]*>${name}</th>(.*?)</tr>`).exec(page)?.[1]?.match(/>([^<]+)</g);

test.each(outsiders)(
  "%s reads no small cell of who took part after the close, nor one that would tell it",
  async (part) => {
    const page = await read(part, "/consultations/REACH/participation");
    // Seven and two of nine: whoever was told the seven could work out the two.
    for (const name of ["柳湾街道", "河口街道"])
      expect(rowOf(page, name)).toEqual([">不予公布<", ...Array(5).fill(">—<")]);
    expect(rowOf(page, "60岁及以上")?.[0]).toBe(">9<");
    // One shopkeeper among nine: neither they nor the eight who did not say are told, and so no group at all.
    expect(rowOf(page, "商户")?.[0]).toBe(">不予公布<");
    const charts = await Promise.all(
      ["territory", "interest-group"].map((of) =>
        read(part, `/consultations/REACH/participation/charts/${of}.svg`),
      ),
    );
    for (const chart of charts) expect(chart).not.toMatch(/77\.8%|22\.2%|100\.0%|11\.1%/);
  },
);

test("its writer reads their own words, and no answer before the result", async () => {
  const texts = await Promise.all((await addresses()).map((path) => read("author", path)));
  expect(texts.some((text) => text.includes(contributionMark))).toBe(true);
  expect(texts.some((text) => text.includes(answerMark) || text.includes(consultationDraftMark))).toBe(false);
});

test("who runs a consultation reads before the close what its questionnaire came to", async () => {
  const results = "/office/consultations/CONSULT/questionnaire/results";
  expect(await read("coordinator", results)).toContain(answerCellMark);
});

test("the unit that studies a passage reads it whole", async () => {
  for (const path of ["contributions/1", "passages/PASSAGE"]) {
    const text = await read("officer", `/office/consultations/CONSULT/${path}`);
    expect(text).toContain(contributionMark);
    expect(text).toContain(answerMark);
    expect(text.includes(historyMark)).toBe(path === "passages/PASSAGE");
  }
  expect(await read("officer", "/office/consultations/CONSULT/passages")).toContain(contributionMark);
});

test("a draft that is sent after the session ended waits until its writer is back, and is theirs alone", async () => {
  const { origin } = town.portal;
  const path = "/office/consultations/CONSULT/passages/PASSAGE";
  const words = "鹮稿续写";
  const sent = await sendForm(origin, path, { act: "draft", revision: "1", reason: words }, "");
  const to = new URL(sent.headers.get("location") ?? "", origin).searchParams.get("to") ?? "";
  const [kept = ""] = (sent.headers.getSetCookie()[0] ?? "").split(";");
  const back = async (part: Part) => {
    const answer = await fetch(`${origin}${to}`, { headers: { Cookie: `${town.cookieOf(part)}; ${kept}` } });
    return await answer.text();
  };
  expect(to).toContain("parked=");
  expect(await back("officer")).toContain(words);
  expect(await back("otherOfficer")).not.toContain(contributionMark);
});
