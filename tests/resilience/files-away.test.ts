import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { needPhotos } from "#db/schema/needs.ts";
import { aPhoto, asFile } from "#tests/factories/photos.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { openS3Server, s3Keys } from "#tests/setup/s3-server.ts";
import { newTestFolder } from "#tests/setup/test-portal.ts";

const words = "小学门口没有人行道，孩子每天走在车流里。";
const form = {
  ...{ key: "with-photo", place: "coordinates", coordinates: "118.6, 30.28", words },
  ...{ kind: "suggestion", category: "transport", visibility: "public" },
};

async function send(town: RightsTown, fields: Record<string, string | File>, lang = "en") {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form, ...fields })) body.append(name, value);
  const { origin } = town.portal;
  const headers = { Origin: origin, Cookie: `${town.cookieOf("author")}; lang=${lang}` };
  const answer = await fetch(`${origin}/needs/new`, { method: "POST", redirect: "manual", headers, body });
  return { status: answer.status, html: await answer.text() };
}

test("while the file store is down every page and form says so in words, loses nothing, and goes on afterwards", async () => {
  const s3 = await openS3Server();
  const place = await newTestFolder();
  const town = await openRightsTown(place, {
    WENJI_FILES: s3.address(),
    WENJI_FILES_KEY: s3Keys.key,
    WENJI_FILES_SECRET: s3Keys.secret,
  });
  try {
    await routingRulesOf(town.deps, { id: "all", unitId: "transport" });
    const photos = asFile(await aPhoto(300, 200));
    const added = await send(town, { step: "what", intent: "add-photos", photos });
    const token = /name="photo" value="([^"]+)"/.exec(added.html)?.[1] ?? "";
    expect(token, added.html.slice(-2000)).not.toBe("");
    expect(await send(town, { step: "check", intent: "send", photo: token })).toMatchObject({ status: 303 });
    const [photo] = await town.deps.db.read.select().from(needPhotos);

    await s3.stop();
    for (const lang of ["en", "zh-CN"]) {
      const refused = await send(
        town,
        { key: "second", step: "what", intent: "add-photos", photo: token, photos },
        lang,
      );
      expect(refused.status, town.portal.log().slice(-3000)).toBeLessThan(500);
      expect(refused.html).toContain(lang === "en" ? "this photo was not kept" : "这张照片没有保存");
      expect(refused.html).toContain(words);
      expect(refused.html, "the photo from before stays").toContain(token);
    }
    const headers = { Cookie: town.cookieOf("author") };
    const picture = await fetch(`${town.portal.origin}/photos/${photo?.id}`, { headers });
    expect([picture.status, picture.headers.get("retry-after")]).toEqual([503, "60"]);

    await s3.startAgain();
    expect(await send(town, { key: "second", step: "check", intent: "send", photo: token })).toMatchObject({
      status: 303,
    });
    expect((await fetch(`${town.portal.origin}/photos/${photo?.id}`, { headers })).status).toBe(200);
  } finally {
    await town.close();
    await rm(place, { recursive: true, force: true });
  }
}, 120_000);
