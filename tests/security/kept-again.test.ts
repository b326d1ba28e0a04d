import { afterAll, beforeAll, expect, test } from "vitest";
import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { aComment, aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aTask } from "#tests/factories/tasks.ts";
import { type PortalProcess, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { newTestFolder, openPortalIn } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

let portal: PortalProcess;
/** What addresses of the table leave open. */
const open = { need: "", task: "", comment: "", next: "" };

const layer = (code: string): Layer => ({
  ...{ code, kind: "project", name: `${code}层`, nameEn: code, precision: 6, exemption: null },
  ...{ reviewNumber: `审图号${code}`, secrecyReview: { who: "张工", when: "2026-01-05", basis: "保密审查" } },
  features: [
    {
      ...{ key: "k1", code: "c1", name: `${code}层`, nameEn: code, anchor: null },
      geometry: { type: "Point", coordinates: [118.6, 30.28] },
    },
  ],
});

beforeAll(async () => {
  const data = await newTestFolder();
  const deps = await openPortalIn(data);
  deps.clock.moveTo(new Date().toISOString());
  await aTown(deps);
  await keptVersion(deps, aPlanDraft({ layers: [layer("red"), layer("blue")] }));
  const coordinator = await aPerson(deps, "林专班", { role: "coordinator" });
  open.task = (await aTask(deps, coordinator)).number;
  for (let at = 0; at < 25; at++) open.need = (await aNeed(deps)).number;
  const { id: needId } = await aNeed(deps, { title: "桥下积水" });
  open.comment = (await aComment(deps, needId)).id;
  deps.db.close();
  const env = { ...testSettings, WENJI_SECRET: testSecret, WENJI_KEYS: testKeys, WENJI_JOBS: "off" };
  portal = await startPortal({ data, env });
  open.next =
    /href="\/map\?after=([^"&]+)/.exec(await (await fetch(`${portal.origin}/map`)).text())?.[1] ?? "";
  expect(open.next).not.toBe("");
}, 120_000);
afterAll(() => portal?.stop());

/** A page as a passer-by reads it, and where it came from by its line of the log: the memory, a making for all, or one's own. */
async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(portal.origin + path, { headers, redirect: "manual" });
  const text = await answer.text();
  const id = answer.headers.get("x-request-id") ?? "none";
  const lineOf = () =>
    portal
      .log()
      .split("\n")
      .find((line) => line.includes(id) && line.includes('"answered"'));
  for (let tries = 0; !lineOf() && tries < 400; tries++) await new Promise((wake) => setTimeout(wake, 5));
  const { status } = answer;
  return {
    text,
    status,
    from: String(JSON.parse(lineOf() ?? "{}").kept),
    to: answer.headers.get("location"),
  };
}

const filters = [
  ...["days=30", "changed=7", "category=transport", "state=waiting", "kind=suggestion", "clause=plan%23c42"],
  ...["territory=liuwan", "unit=liuwan-office", "text=积水", "near=118.6039,30.2853"],
  ...["near=118.6039,30.2853&radius=1000", "bbox=118.6,30.27,118.61,30.3"],
  ...[
    "state=waiting&days=30",
    "category=transport&unit=liuwan-office",
    "text=积水&bbox=118.6,30.27,118.61,30.3",
  ],
  ...["layer=plan/red", "layer=plan/red&layer=plan/blue&state=waiting"],
];
const tasks = ["theme=transport-infrastructure", "state=opened", "unit=transport", "clause=plan%23c42"];
const kept = [
  ...["/", "/map", "/map/list", "/tasks", "/needs/:need", "/needs/:need/print", "/tasks/:task"],
  ...filters.flatMap((query) => [`/map?${query}`, `/map/list?${query}`]),
  // The form of filters sends what was not chosen as well.
  "/map?days=&category=&kind=&state=waiting&text=&territory=&unit=",
  ...["/map?after=:next", "/map?find=柳湾", "/map?after=:next&state=waiting"],
  ...[
    "/needs/:need?from=:comment",
    "/needs/:need?comment=:comment",
    "/needs/:need?merged=2",
    "/needs/:need?said=1",
  ],
  ...tasks.map((query) => `/tasks?${query}`),
  ...["/tasks?theme=transport-infrastructure&state=opened", "/tasks?after=1", "/rates?since=2026-01-01"],
];
const modes = ["lang=en", "elder=on", "contrast=high", "lang=en; elder=on; contrast=high"];

/** Made for each who asks, and why. */
const unkept: Record<string, string> = {
  "/search?text=积水": "what somebody looks for is theirs: no cache keeps it",
  "/search/suggestions?text=积": "the same, while they type",
  "/needs?state=waiting": "leads to the map and is no page",
  "/map?lang=en": "the language that is asked for is remembered by a cookie, once",
  "/needs.atom?state=waiting": "a feed is a file: whoever has it is told so by its tag",
  "/needs.geojson?state=waiting": "so is what the map reads",
  "/map/clusters.geojson?zoom=12":
    "counted in memory within milliseconds, for windows that no two readers share",
  "/needs.csv?state=waiting": "an export is streamed, however long it is",
  "/needs.xlsx?state=waiting": "as is a workbook",
  "/needs-open.geojson?state=waiting": "as are open data",
  "/needs/new": "a form has a key of its own",
};

const addressOf = (path: string) =>
  path.replace(/:(need|task|comment|next)\b/g, (_, name: keyof typeof open) => open[name]);

test.each(kept)("%s is there for whoever asks next", async (path) => {
  const [first, second] = [await read(addressOf(path)), await read(addressOf(path))];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.from, "the second reader's").toBe("memory");
  expect(second.text).toBe(first.text);
});

test.each(modes)("in the mode %s too, and in no other", async (Cookie) => {
  for (const path of ["/", "/map?state=waiting&days=30", "/needs/:need", "/tasks?state=opened"]) {
    const address = addressOf(path);
    const [first, second] = [await read(address, { Cookie }), await read(address, { Cookie })];
    expect([second.from, second.text === first.text], path).toEqual(["memory", true]);
    expect((await read(address)).text === second.text, path).toBe(false);
  }
});

test.each(Object.entries(unkept))("%s is made for each: %s", async (path) => {
  for (let time = 0; time < 2; time++) expect((await read(path)).from).not.toBe("memory");
});

test("layers ticked in any order, once or twice, are one page that is kept, and none is mixed with another", async () => {
  await read("/map?layer=plan%2Fred&layer=plan%2Fblue");
  const same = [
    "layer=plan/blue,plan/red",
    "layer=plan/blue&layer=plan/red",
    "text=&layer=plan/red,plan/blue&layer=plan/red",
  ];
  const both = await Promise.all(same.map((query) => read(`/map?${query}`)));
  expect(both.map(({ from }) => from)).toEqual(["memory", "memory", "memory"]);
  const shown = async (query: string) => {
    const { text } = await read(`/map?${query}`);
    return ["red", "blue"].filter((code) =>
      new RegExp(`<input[^>]*value="plan/${code}"[^>]*checked|checked[^>]*value="plan/${code}"`).test(text),
    );
  };
  for (let time = 0; time < 2; time++) {
    expect(await shown("layer=plan/red&layer=plan/blue")).toEqual(["red", "blue"]);
    expect(await shown("layer=plan/blue")).toEqual(["blue"]);
    expect(await shown("layer=plan/red")).toEqual(["red"]);
    expect(await shown("")).toEqual([]);
  }
});

test("whoever makes up layers is led to the page without them, which nothing is kept for", async () => {
  for (const path of ["/map", "/map/list"])
    for (let at = 0; at < 5; at++) {
      const made = await read(`${path}?layer=plan/made-up-${at}&layer=plan/red&state=waiting`);
      expect([made.status, made.to, made.from]).toEqual([
        302,
        `${path}?state=waiting&layer=plan%2Fred`,
        "made",
      ]);
    }
  expect((await read("/map?layer=nothing&layer=../x")).from).toMatch(/memory|made/);
  expect((await read("/map?layer=%3Cb%3E/x")).from, "what can't be a name is no other address").toBe(
    "memory",
  );
});
