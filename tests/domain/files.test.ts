import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { putOnS3 } from "#tests/factories/s3-files.ts";
import { openSignInPortal } from "#tests/factories/signing-in.ts";
import { openS3Server } from "#tests/setup/s3-server.ts";

/** Two needs with a photo each, and a photo of a form that was never handed in. */
async function portalWithPhotos() {
  const portal = await openSignInPortal();
  await aTown(portal);
  for (const [place, size] of [300, 400].entries()) {
    const kept = await keepPhoto(portal, await aPhoto(size, 200));
    if (!kept.ok) throw new Error(kept.reason);
    const need = await aNeed(portal, {});
    const row = { id: `photo-${place}`, needId: need.id, position: 0, alternative: "", ...kept.photo };
    await portal.db.write((tx) => tx.insert(needPhotos).values(row));
  }
  const orphan = await portal.files.put(Buffer.from("never handed in"));
  const photos = await portal.db.read.select().from(needPhotos);
  return { portal, orphan, photos };
}

const pathOf = (folder: string, digest: string) => join(folder, "files", digest.slice(0, 2), digest);

async function grownOld(folder: string, digest: string) {
  const before = new Date(Date.now() - 3 * 24 * 3_600_000);
  await utimes(pathOf(folder, digest), before, before);
}

test("files check finds what is missing, broken and nobody's, and leaves the young alone", async () => {
  const { portal, orphan, photos } = await portalWithPhotos();
  const check = async (...words: string[]) => {
    const { code, said } = await wenji(portal, "files", "check", "--json", ...words);
    return { code, ...JSON.parse(said.split("\n").at(-1) ?? "") };
  };
  expect(await check("--deep")).toEqual({
    ...{ code: 0, kept: 5, named: 4, missing: 0, broken: 0, orphans: 0, removed: 0 },
  });
  await grownOld(portal.folder, orphan);
  expect(await check()).toMatchObject({ code: 0, orphans: 1, removed: 0 });
  await portal.files.put(Buffer.from("never handed in"));
  expect(await check(), "put again, it is young again").toMatchObject({ orphans: 0 });
  await grownOld(portal.folder, orphan);
  expect(await check("--remove-orphans")).toMatchObject({ code: 0, removed: 1 });
  expect(await portal.files.size(orphan)).toBeUndefined();

  const [first, second] = photos;
  if (!first || !second) throw new Error("no photos");
  await portal.files.remove(first.digest);
  await writeFile(pathOf(portal.folder, second.digest), "other bytes");
  expect(await check()).toMatchObject({ code: 1, missing: 1, broken: 0 });
  expect(await check("--deep")).toMatchObject({ code: 1, missing: 1, broken: 1 });
});

test("files move to S3 and back, going on where it broke off, and leave broken ones behind", async () => {
  const { portal, photos } = await portalWithPhotos();
  const server = await openS3Server();
  const there = server.address("moved");
  let puts = 0;
  server.interrupt((req, res) => {
    if (req.method === "PUT" && ++puts > 2) res.writeHead(403).end();
    else server.pass(req, res);
  });
  await expect(wenji(portal, "files", "move", "--to", there)).rejects.toThrow("wrong-key");
  server.interrupt(undefined);
  const moved = await wenji(portal, "files", "move", "--to", there);
  expect(moved.said).toContain("3 files copied, 2 were there already");
  expect(moved.code).toBe(0);

  const onDisk = portal.files;
  const back = join(portal.folder, "back");
  await writeFile(pathOf(portal.folder, photos[0]?.digest ?? ""), "other bytes");
  const again = await wenji(portal, "files", "move", "--to", back);
  expect([again.code, again.said.match(/4 files copied|1 broken/g)]).toEqual([
    1,
    ["4 files copied", "1 broken"],
  ]);
  portal.files = onDisk;
});

test("a portal whose files are on S3 checks them there", async () => {
  const portal = await openSignInPortal();
  await putOnS3(portal, "up");
  await portal.files.put(Buffer.from("a"));
  const { said } = await wenji(portal, "files", "check", "--deep");
  expect(said).toBe("1 files kept, 0 named by rows: 0 missing, 0 broken, 0 orphans");
});
