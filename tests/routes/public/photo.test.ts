import { expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import { loader } from "#app/routes/public/photo.ts";
import { needPhotos, type needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
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
