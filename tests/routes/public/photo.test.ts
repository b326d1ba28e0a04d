import { describe, expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import { loader } from "#app/routes/public/photo.ts";
import { needPhotos, type needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { putOnS3 } from "#tests/factories/s3-files.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function aNeedWithPhoto(given: Partial<typeof needs.$inferInsert>) {
  const portal = await openTestPortal();
  await aTown(portal);
  const kept = await keepPhoto(portal, await aPhoto(900, 600));
  if (!kept.ok) throw new Error(kept.reason);
  const author = await aPerson(portal, "居民123456");
  const need = await aNeed(portal, { authorId: author.id, ...given });
  const row = { id: "photo-1", needId: need.id, position: 0, alternative: "路口", ...kept.photo };
  await portal.db.write((tx) => tx.insert(needPhotos).values(row));
  return { portal, author };
}

async function seen(portal: TestPortal, actor: Actor | undefined, path = "/photos/photo-1", id = "photo-1") {
  const context = await contextFor(portal, actor);
  return loader(reading(context, path, { id })).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

test("a public need's photo is served to all, in two sizes, never sniffed and kept by the reader alone", async () => {
  const { portal } = await aNeedWithPhoto({});
  const main = await seen(portal, undefined);
  expect(main.status).toBe(200);
  expect(main.headers.get("content-type")).toBe("image/webp");
  expect(main.headers.get("x-content-type-options")).toBe("nosniff");
  expect(main.headers.get("cache-control")).toBe("private, no-cache");
  const small = await seen(portal, undefined, "/photos/photo-1?size=small");
  expect((await small.arrayBuffer()).byteLength).toBeLessThan((await main.arrayBuffer()).byteLength);
});

test.each([
  ["for the office only", { visibility: "office-only" }],
  ["a report of a violation", { kind: "report" }],
  ["waiting for review", { publication: "awaiting-review" }],
  ["published without its place", { visibility: "anonymous" }],
] as const)(
  "the photo of a need that is %s is there for its author and not for a passer-by",
  async (_name, given) => {
    const { portal, author } = await aNeedWithPhoto(given);
    const other = await aPerson(portal, "居民654321");
    expect((await seen(portal, undefined)).status).toBe(404);
    expect((await seen(portal, other)).status).toBe(404);
    expect((await seen(portal, author)).status).toBe(200);
  },
);

test("a photo that does not exist reads the same", async () => {
  const { portal } = await aNeedWithPhoto({});
  expect((await seen(portal, undefined, "/photos/none", "none")).status).toBe(404);
});

describe("what a browser asks of a photo", () => {
  const ask = async (portal: TestPortal, headers: Record<string, string>) => {
    const context = await contextFor(portal);
    const request = new Request("http://127.0.0.1:3000/photos/photo-1", { headers });
    return loader({ request, params: { id: "photo-1" }, context });
  };

  test("a copy that it has is not sent again, but asked about each time", async () => {
    const { portal } = await aNeedWithPhoto({});
    const etag = (await ask(portal, {})).headers.get("etag") ?? "";
    const again = await ask(portal, { "if-none-match": `"other", ${etag}` });
    expect([again.status, again.body]).toEqual([304, null]);
    await portal.db.client.execute("UPDATE needs SET visibility = 'office-only'");
    await expect(ask(portal, { "if-none-match": etag })).rejects.toMatchObject({ status: 404 });
  });

  test("a part of it comes as a part", async () => {
    const { portal } = await aNeedWithPhoto({});
    const whole = Buffer.from(await (await ask(portal, {})).arrayBuffer());
    const part = await ask(portal, { range: "bytes=10-19" });
    expect([part.status, part.headers.get("content-range"), part.headers.get("content-length")]).toEqual([
      206,
      `bytes 10-19/${whole.length}`,
      "10",
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20));
    const beyond = await ask(portal, { range: "bytes=9999999-" });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
    const other = await ask(portal, { range: "bytes=10-19", "if-range": '"another version"' });
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
  });

  test("while the file store is down, it is told to come back", async () => {
    const { portal } = await aNeedWithPhoto({});
    await putOnS3(portal, "down");
    const answer = await ask(portal, {});
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  });
});
