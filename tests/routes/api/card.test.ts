import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { outlinesOf } from "#app/formats/card/card-font.server.ts";
import { cardSvg, signsOf } from "#app/formats/card/card-svg.ts";
import { loader as needCard } from "#app/routes/api/need-card.ts";
import { loader as code } from "#app/routes/api/share-code.ts";
import { loader as taskCard } from "#app/routes/api/task-card.ts";
import { needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const cardOf = async (
  number: string,
  headers: HeadersInit = {},
  actor?: Awaited<ReturnType<typeof aPerson>>,
) => {
  const args = reading(await contextFor(portal, actor), `/needs/${number}/card.png`, { number });
  return await needCard({ ...args, request: new Request(args.request, { headers }) });
};
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a card is a picture of 1200 by 630, sent once to who has it, and anew when the state it shows has changed", async () => {
  const need = await aNeed(portal);
  const first = await cardOf(need.number);
  expect(first.headers.get("content-type")).toBe("image/png");
  const bytes = await bytesOf(first);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(bytes.length).toBeLessThan(150_000);
  const etag = first.headers.get("etag") ?? "";
  expect((await cardOf(need.number, { "If-None-Match": etag })).status).toBe(304);
  await portal.db.write((tx) => tx.update(needs).set({ state: "answered" }));
  const changed = await cardOf(need.number, { "If-None-Match": etag });
  expect(changed.status).toBe(200);
  expect(Buffer.compare(await bytesOf(changed), bytes)).not.toBe(0);
});

test("what is not public has no card, not even for those who may read it", async () => {
  const planner = await aPerson(portal, "刘规划师", { role: "planner", territoryId: "liuwan" });
  for (const given of [{ kind: "report" as const }, { visibility: "office-only" as const }]) {
    const need = await aNeed(portal, given);
    await expect(cardOf(need.number, {}, planner)).rejects.toMatchObject({ status: 404 });
  }
  await expect(cardOf("2026-999999")).rejects.toMatchObject({ status: 404 });
  const task = reading(await contextFor(portal), "/tasks/none/card.png", { number: "none" });
  await expect(taskCard(task)).rejects.toMatchObject({ status: 404 });
});

test("one without a public place shows none: the map's part of the picture is empty", async () => {
  const part = async (number: string) => {
    const region = { left: 780, top: 130, width: 340, height: 400 };
    // Sharp reckons figures of what it is given: the part is cut out first.
    const cut = await sharp(await bytesOf(await cardOf(number)))
      .extract(region)
      .toBuffer();
    const { channels } = await sharp(cut).stats();
    return Math.max(...channels.map(({ stdev }) => stdev));
  };
  expect(await part((await aNeed(portal)).number)).toBeGreaterThan(3);
  const hidden = await aNeed(portal, { visibility: "anonymous", title: "短" });
  expect(await part(hidden.number)).toBeLessThan(0.5);
});

const shown = {
  ...{ portal: "问计", seal: "问", sealColour: "#b3372a", state: "已答复", mark: "official" as const },
  ...{ shape: "M-8-8h16v16h-16z", facts: "交通运输", map: undefined },
};
const inkOf = async (title: string) => {
  const one = { ...shown, title };
  const svg = cardSvg(one, await outlinesOf(signsOf(one)));
  // No letters are left to the machine's fonts: it may have none.
  expect(svg).not.toMatch(/<text|font-family/);
  return await sharp(Buffer.from(svg))
    .extract({ left: 64, top: 164, width: 58, height: 60 })
    .greyscale()
    .raw()
    .toBuffer();
};

test("Chinese is drawn as Chinese, each sign as itself: no boxes, no sign that stands for a missing one", async () => {
  const pictures = new Map<string, string>();
  for (const sign of ["门", "道", "灯", "树", "龘", "鑫", "〓"])
    pictures.set(sign, (await inkOf(sign)).toString("base64"));
  expect(new Set(pictures.values()).size).toBe(pictures.size);
  const [dark, light] = [await inkOf("道"), await inkOf("一")].map(
    (pixels) => pixels.filter((value) => value < 128).length,
  );
  expect(dark).toBeGreaterThan((light ?? 0) * 2);
});

test("the common signs of Chinese and of English all have outlines of their own", async () => {
  const han = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 6)).join("");
  const common =
    "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从";
  const drawn = await outlinesOf(
    `${common}abcdefghijklmnopqrstuvwxyzABCXYZ0123456789，。、（）“”·—…${han.slice(0, 300)}`,
  );
  const missing = (await outlinesOf("〓")).get("〓")?.path;
  const lacking = [...common, ..."abcxyz019，。（）·"].filter((sign) => {
    const path = drawn.get(sign)?.path;
    return !path || path === missing;
  });
  expect(lacking).toEqual([]);
}, 30_000);

test("the code to scan leads to the page and to nothing else", async () => {
  const context = await contextFor(portal);
  const answer = code(reading(context, "/needs/2026-000001/code.svg", { number: "2026-000001" }));
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(await answer.text()).toMatch(/^<svg [^>]*><rect [^>]*><path d="M/);
  expect(() => code(reading(context, "/needs/x/code.svg", { number: "a b<script>" }))).toThrow();
});
