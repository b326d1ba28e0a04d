import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askToJoin } from "#app/domain/market/ask-to-join.server.ts";
import { sendBackEntity } from "#app/domain/market/send-back-entity.server.ts";
import { marketDocuments } from "#db/schema/market.ts";
import {
  aDocument,
  anApplication,
  aUscc,
  aVerifiedEntity,
  aWholeDraft,
  must,
} from "#tests/factories/market.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import type { Part } from "./parts.ts";
import { openRightsTown, type RightsTown } from "./rights-town.ts";

/** Nobody of these represents the neighbour's entities or keeps the register. */
const outsiders: Part[] = [
  ...(["visitor", "author", "planner", "officer", "jointOfficer", "moderator", "administrator"] as const),
];
/** Words that stand nowhere else. */
const marks = ["草稿密名", "申请密名", "密代表沈知行", "退回密语", "密利害", "草稿密利害"];
const codes = { draft: aUscc(), refused: aUscc(), open: aUscc() };

let town: RightsTown;
let ids: { draft: string; refused: string; open: string };

beforeAll(async () => {
  town = await openRightsTown();
  const { deps, people } = town;
  const { neighbour, coordinator } = people;
  const draft = await aWholeDraft(deps, neighbour, {
    uscc: codes.draft,
    name: "草稿密名公司",
    interests: ["草稿密利害"],
  });
  const given = { uscc: codes.refused, name: "申请密名公司", interests: ["密利害"] };
  const refused = await anApplication(deps, neighbour, given);
  must(await sendBackEntity(deps, coordinator, { entityId: refused, reason: "退回密语", move: "sendBack" }));
  const open = await aVerifiedEntity(
    deps,
    { clerk: neighbour, coordinator },
    { uscc: codes.open, name: "公开的公司", until: `${new Date().getFullYear() + 1}-06-30` },
  );
  const joiner = { ...people.author };
  must(
    await askToJoin(deps, joiner, {
      uscc: codes.open,
      name: "密代表沈知行",
      document: await aDocument(deps, "Joiner"),
    }),
  );
  ids = { draft, refused, open };
});
afterAll(() => town?.close());

const read = async (part: Part, path: string) => {
  const answer = await fetch(`${town.portal.origin}${path}`, {
    redirect: "manual",
    headers: { Cookie: town.cookieOf(part) },
  });
  return { status: answer.status, text: await answer.text() };
};

/** Every page that needs no parameter, and every page about an entity filled in with those that are hidden. */
async function addresses(): Promise<string[]> {
  const paths = (await routeTable()).filter(({ path }) => path !== "/sign-out").map(({ path }) => path);
  const plain = paths.filter((path) => !/[:*]/.test(path));
  const filled = Object.keys(codes).flatMap((each) => {
    const [id, uscc] = [ids[each as keyof typeof ids], codes[each as keyof typeof codes]];
    return paths
      .filter((path) => path.includes("market-entities/:"))
      .map((path) =>
        path.replace(":uscc", uscc).replace(":id", id).replace(":move", "suspend").replace(/:\w+/g, "x"),
      );
  });
  const sought = marks.map((mark) => `/market-entities?sought=${encodeURIComponent(mark)}`);
  return [...plain, ...filled, ...sought, `/account/market-entities/join?uscc=${codes.refused}`];
}

test.each(outsiders)(
  "%s reads of no draft, application or representative anywhere",
  async (part) => {
    const found: string[] = [];
    for (const path of await addresses()) {
      const { text } = await read(part, path);
      const asked = decodeURIComponent(path);
      const shown = [...marks, codes.draft].filter((mark) => text.includes(mark) && !asked.includes(mark));
      found.push(...shown.map((mark) => `${path}: ${mark}`));
    }
    // Who asked to join reads their own name in the copy of all their data and nowhere else: the letter is for those who decide.
    const own = part === "author" ? ["/account/privacy/data.json: 密代表沈知行"] : [];
    expect(found).toEqual(own);
  },
  120_000,
);

test.each(outsiders)("%s gets no document of others, also when its id is known", async (part) => {
  const { neighbour } = town.people;
  const documents = await town.deps.db.read
    .select({ id: marketDocuments.id })
    .from(marketDocuments)
    .where(eq(marketDocuments.addedBy, neighbour.id));
  expect(documents.length).toBeGreaterThan(3);
  for (const { id } of documents) expect((await read(part, `/market-documents/${id}`)).status).toBe(404);
});

test("to a stranger a code that waits and one that nobody has look the same", async () => {
  const send = async (uscc: string) => {
    const body = new URLSearchParams({
      uscc,
      name: "某公司",
      legalRepresentative: "某人",
      "fields[]": "operation",
    });
    const { origin } = town.portal;
    const answer = await fetch(`${origin}/account/market-entities/new`, {
      ...{ method: "POST", redirect: "manual", body },
      headers: { Origin: origin, Cookie: town.cookieOf("author") },
    });
    return answer.status;
  };
  expect(await send(codes.refused)).toBe(await send(aUscc()));
});

test("the office and its own people do read all of it", async () => {
  const office = await read("coordinator", `/office/market-entities/${ids.refused}`);
  expect(office.text).toContain("退回密语");
  expect((await read("coordinator", `/office/market-entities/${ids.open}`)).text).toContain("密代表沈知行");
  expect((await read("neighbour", `/account/market-entities/${ids.draft}`)).text).toContain("草稿密利害");
});
