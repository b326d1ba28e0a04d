import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { openSignInPortal, type SignInPortal } from "#tests/factories/signing-in.ts";
import { writeEntries } from "#tests/factories/writers.ts";

/** A town with two needs and a photo each, and some events. */
export async function aBusyPortal(): Promise<SignInPortal> {
  const portal = await openSignInPortal();
  await aTown(portal);
  for (const place of [1, 2]) {
    const kept = await keepPhoto(portal, await aPhoto(200 + place, 100));
    if (!kept.ok) throw new Error(kept.reason);
    const need = await aNeed(portal, {});
    const row = { id: `photo-${place}`, needId: need.id, position: 0, alternative: "", ...kept.photo };
    await portal.db.write((tx) => tx.insert(needPhotos).values(row));
  }
  await writeEntries(portal.db, 20);
  return portal;
}

export const archiveOf = ({ folder }: SignInPortal, name = "backup.tar.gz") =>
  join(`${folder}`, "kept", name);

/** The same, backed up by the command. */
export async function backedUp(...words: string[]) {
  const portal = await aBusyPortal();
  await mkdir(join(portal.folder, "kept"));
  const path = archiveOf(portal);
  expect(await wenji(portal, "backup", path, ...words)).toMatchObject({ code: 0 });
  return { portal, path };
}
