import { expect, test } from "vitest";
import { keptPageOf } from "./kept-page.ts";
import { keepPages, type Made } from "./page-keeper.ts";

type World = { version: number | undefined; other: number; hangsOn: "any" | "counted"; at: number };

/** A keeper over a database that changes and a time that passes when the test says so. */
function keeping() {
  const world: World = { version: 1, other: 1, hangsOn: "counted", at: 0 };
  const begun: { finish: () => Promise<unknown> }[] = [];
  const keeper = keepPages({
    changes: () =>
      world.version === undefined ? undefined : { counted: world.version, any: world.version + world.other },
    now: () => world.at,
    most: 1_000_000,
    keptMs: () => 20_000,
  });
  const make = () =>
    new Promise<Made>((done) => {
      const words = `made ${begun.length + 1}`;
      begun.push({
        finish: async () => {
          done({ page: await keptPageOf(new Response(words)), hangsOn: world.hangsOn });
          await new Promise((turn) => setImmediate(turn));
        },
      });
    });
  const ask = async () => {
    const found = await keeper.pageFor("a", make);
    const page = found && "etag" in found ? found : found && "page" in found ? found.page : undefined;
    return page?.bodies.plain.toString();
  };
  const making = async () => {
    const asked = ask();
    await begun.at(-1)?.finish();
    return await asked;
  };
  return { world, begun, keeper, make, ask, making };
}

test("readers who ask while a page is being made wait for that one", async () => {
  const { begun, ask } = keeping();
  const asked = [ask(), ask(), ask()];
  expect(begun).toHaveLength(1);
  await begun[0]?.finish();
  expect(await Promise.all(asked)).toEqual(["made 1", "made 1", "made 1"]);
  expect(await ask()).toBe("made 1");
  expect(begun).toHaveLength(1);
});

test("after a change the next reader gets the new page", async () => {
  const { world, ask, making } = keeping();
  expect(await making()).toBe("made 1");
  world.version = 2;
  expect(await making()).toBe("made 2");
  expect(await ask()).toBe("made 2");
});

test("a change of what no page is made of leaves pages as they are, but for one that read it all the same", async () => {
  const { world, ask, making } = keeping();
  expect(await making()).toBe("made 1");
  world.other = 2;
  expect(await ask()).toBe("made 1");
  [world.version, world.hangsOn] = [2, "any"];
  expect(await making()).toBe("made 2");
  world.other = 3;
  expect(await making()).toBe("made 3");
});

test("a page that was begun before a change is shown to nobody who asks after it", async () => {
  const { world, begun, ask } = keeping();
  const before = ask();
  world.version = 2;
  const after = ask();
  await begun[0]?.finish();
  expect(await before).toBe("made 1");
  expect(begun).toHaveLength(2);
  await begun[1]?.finish();
  expect(await after).toBe("made 2");
});

test("a reader waits for two makings at most, however fast one change follows another", async () => {
  const { world, begun, ask } = keeping();
  void ask();
  world.version = 2;
  world.at = 10;
  const waits = ask();
  await begun[0]?.finish();
  world.version = 3;
  world.at = 600;
  await begun[1]?.finish();
  expect(await waits).toBe("made 2");
});

test("where every moment brings a change, a page is shown for 0.4 seconds from when it was begun, and no longer", async () => {
  const { world, begun, ask, making } = keeping();
  for (let time = 0; time < 3; time++) {
    world.version = time;
    world.at += 100;
    await making();
  }
  world.version = 10;
  world.at += 150;
  expect(await ask()).toBe("made 3");
  expect(begun).toHaveLength(3);
  world.at += 100;
  expect(await ask()).toBe("made 3");
  expect(begun, "the next one is begun in time").toHaveLength(4);
  world.at += 200;
  const waits = ask();
  await begun[3]?.finish();
  expect(await waits).toBe("made 4");
});

test("a page is made anew when the time is over for which it is kept", async () => {
  const { world, making, ask } = keeping();
  await making();
  world.at = 19_999;
  expect(await ask()).toBe("made 1");
  world.at = 20_000;
  expect(await making()).toBe("made 2");
});

test("while nobody can tell whether something has changed, no page is kept", () => {
  const { world, keeper, make } = keeping();
  world.version = undefined;
  expect(keeper.pageFor("a", make)).toBeUndefined();
});

test("an answer that is not for all goes to who asked first; the others ask for themselves", async () => {
  const { keeper } = keeping();
  const make = async () => ({ answer: new Response("", { status: 404 }) });
  const [first, second] = await Promise.all([keeper.pageFor("a", make), keeper.pageFor("a", make)]);
  expect(first).toHaveProperty("answer");
  expect(second).toBeUndefined();
});

test("whoever makes up addresses drives out no page that everybody reads, and takes half the room", async () => {
  const keeper = keepPages({
    ...{ changes: () => ({ counted: 1, any: 1 }), now: () => 0, keptMs: () => 20_000 },
    most: 40_000,
  });
  let makings = 0;
  const ask = async (key: string) => {
    const make = async (): Promise<Made> => {
      makings++;
      return { page: await keptPageOf(new Response("x".repeat(1000))), hangsOn: "counted" };
    };
    await keeper.pageFor(key, make);
  };
  await ask("zh-CN /");
  for (let at = 0; at < 100; at++) await ask(`zh-CN /map?text=${at}`);
  expect(makings).toBe(101);
  await ask("zh-CN /");
  await ask("zh-CN /map?text=99");
  expect(makings, "both are there").toBe(101);
  await ask("zh-CN /map?text=1");
  expect(makings, "what was asked for long ago is not").toBe(102);
});
