import { describe, expect, test } from "vitest";
import { visitor } from "#app/domain/people/actor.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { aRoutedTown, carried, check, post, rows, what } from "#tests/factories/need-forms.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPhoto, asFile } from "#tests/factories/photos.ts";

describe("photos", () => {
  test("sent with a field that is refused stay with the form and are handed in later", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const photos = [asFile(await aPhoto()), asFile(new TextEncoder().encode("%PDF-1.7"), "scan.pdf")];
    const typed = { ...what, words: "", photoShows: ["门口的坑", "扫描件"], photoKept: "p1" };
    const again = await post(portal, resident, { ...typed, intent: "to-check", photos });
    if (again.view?.step !== "what") throw new Error(again.view?.step);
    expect(again.view.what.refused).toEqual([{ name: "scan.pdf", reason: "photo-type-not-taken" }]);
    expect(again.view.what.photos).toMatchObject([{ alternative: "门口的坑" }]);
    expect(carried(again.view)).toMatchObject({ photoKept: ["p1"] });
    const photo = carried(again.view).photo ?? [];
    expect((await post(portal, resident, { ...check, intent: "send", photo, key: "one" })).status).toBe(303);
    expect(await portal.db.read.select().from(needPhotos)).toHaveLength(1);
  });

  test("that this portal did not sign are not taken, and one can be removed", async () => {
    const portal = await aRoutedTown();
    const first = await post(portal, visitor, {
      ...what,
      intent: "add-photos",
      photos: asFile(await aPhoto()),
    });
    const [token = ""] = carried(first.view).photo ?? [];
    const forged = `${"0".repeat(64)}.${"0".repeat(64)}.1.1.forged`;
    const second = await post(portal, visitor, { ...what, intent: "add-photos", photo: [token, forged] });
    if (second.view?.step !== "what") throw new Error(second.view?.step);
    expect(second.view.what.photos.map((photo) => photo.token)).toEqual([token]);
    const third = await post(portal, visitor, {
      ...what,
      intent: "remove-1",
      photo: token,
    });
    if (third.view?.step !== "what") throw new Error(third.view?.step);
    expect(third.view.what.photos).toEqual([]);
  });

  test("are kept in their order with what they show; without words the title stands for them", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const files = [asFile(await aPhoto(30, 20)), asFile(await aPhoto(20, 30))];
    const first = await post(portal, resident, { ...what, intent: "add-photos", photos: files });
    const photo = carried(first.view).photo ?? [];
    const alternative = ["", " 东门\n没有路 "];
    const moved = await post(portal, resident, { ...what, intent: "earlier-2", photo, alternative });
    expect(moved.view?.step).toBe("what");
    const values = carried(moved.view);
    expect(values.photo).toEqual(photo.toReversed());
    const sent = await post(portal, resident, {
      ...{ ...check, intent: "send", key: "one", photo: values.photo ?? [] },
      alternative: values.alternative ?? [],
    });
    expect(sent.status).toBe(303);
    const kept = await portal.db.read.select().from(needPhotos).orderBy(needPhotos.position);
    expect(kept.map(({ digest, alternative }) => [digest, alternative])).toEqual([
      [photo[1]?.split(".")[0], "东门 没有路"],
      [photo[0]?.split(".")[0], "小学门口没有人行道，孩子每天走在车流里"],
    ]);
  });

  test("that are not taken keep the need from being sent without them", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const photos = new File(["%PDF-1.7"], "scan.pdf");
    const sent = await post(portal, resident, { ...check, intent: "send", key: "one", photos });
    expect([sent.status, sent.view?.step]).toEqual([422, "what"]);
    expect(await rows(portal)).toEqual([]);
  });

  test("a seventh is refused by name and the words stay", async () => {
    const portal = await aRoutedTown();
    const photos = await Promise.all(
      Array.from({ length: 7 }, async (_, at) => asFile(await aPhoto(20 + at, 20), `${at}.jpg`)),
    );
    const { view } = await post(portal, visitor, { ...what, intent: "add-photos", photos });
    if (view?.step !== "what") throw new Error(view?.step);
    expect(view.what.photos).toHaveLength(6);
    expect(view.what.refused).toEqual([{ name: "6.jpg", reason: "too-many-photos" }]);
    expect(carried(view).words).toEqual([what.words]);
  });

  test("beyond what may be taken for now wait, with those behind them, in their order; the form says until when", async () => {
    const town = await aRoutedTown();
    const portal = { ...town, limits: { ...town.limits, "photo.caller": { most: 2, seconds: 3600 } } };
    const photos = await Promise.all(
      [1, 2, 3, 4].map(async (at) => asFile(await aPhoto(20 + at, 20), `${at}.jpg`)),
    );
    const shows = { photoShows: ["一", "二", "三", "四"], photoKept: ["k1", "k2", "k3", "k4"] };
    const { status, view } = await post(portal, visitor, { ...what, ...shows, intent: "to-check", photos });
    if (view?.step !== "what") throw new Error(view?.step);
    expect(status).toBe(429);
    expect(view.what.photos).toMatchObject([{ alternative: "一" }, { alternative: "二" }]);
    expect(view.what.refused).toEqual([
      { name: "3.jpg", reason: "too-many-this-hour", later: 2 },
      { name: "4.jpg", reason: "too-many-this-hour", later: 3 },
    ]);
    const { seconds = 0, at = "" } = view.what.again ?? {};
    expect(seconds).toBeGreaterThan(0);
    expect(Date.parse(at) - Date.parse(portal.clock.now())).toBe(seconds * 1000);
    // The device forgets those that came alone.
    expect(carried(view)).toMatchObject({ words: [what.words], photoKept: ["k1", "k2"] });
  });

  test("a whole album takes no word away", async () => {
    const portal = await aRoutedTown();
    const one = await aPhoto();
    const photos = Array.from({ length: 60 }, (_, at) => asFile(one, `${at}.jpg`));
    const { status, view } = await post(portal, visitor, { ...what, intent: "add-photos", photos });
    if (view?.step !== "what") throw new Error(view?.step);
    expect([status, view.what.photos.length, view.what.refused.length]).toEqual([422, 6, 54]);
    expect(carried(view).words).toEqual([what.words]);
  });
});
