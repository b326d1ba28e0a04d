import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { alertOfToken } from "#app/domain/needs/alerts/alert-queries.server.ts";
import { alertToken } from "#app/domain/needs/alerts/alert-token.server.ts";
import { filterNames, namesFrom } from "#app/domain/needs/alerts/filter-names.server.ts";
import { filterWords } from "#app/domain/needs/alerts/filter-words.ts";
import { alerts } from "#db/schema/alerts.ts";
import { aGuestAlert, runAlerts, submitted } from "#tests/factories/alerts.ts";
import { aPlacesFile, placesTaken } from "#tests/factories/gazetteer.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aGazetteer() {
  const { placesFile: _, ...portal } = await openTestPortal();
  await aTown(portal);
  const by = await aPerson(portal, "管理员", { role: "administrator" });
  const file =
    'id,name,name_en,lon,lat\na,县医院,"County <Hospital>",118.6,30.2802\nb,"邮\n局",,118.6015,30.28\n';
  await placesTaken(portal, by, await aPlacesFile(portal, by, file));
  const t = portal.i18n.translate("zh-CN");
  const words = async (lon: number, lat: number, radius: "300" | "1000" = "1000") => {
    const filter = { near: [lon, lat] as [number, number], radius };
    return filterWords(t, filter, await filterNames(namesFrom(portal), filter));
  };
  return { portal, by, words };
}

test("a circle is named by the nearest place, in a small one only by what is near its middle", async () => {
  const { words } = await aGazetteer();
  expect(await words(118.6, 30.28)).toBe("县医院周围 1 公里");
  expect(await words(118.602, 30.28)).toBe("邮 局周围 1 公里");
  // Some 245 m off: beyond half of a small circle.
  expect(await words(118.6, 30.2824, "1000")).toBe("县医院周围 1 公里");
  expect(await words(118.6, 30.2824, "300")).toBe("柳湾街道内一点周围 300 米");
  expect(await words(118.64, 30.28)).toBe("河口街道内一点周围 1 公里");
  expect(await words(119, 30.28)).toBe("地图上一点（30.2800, 119.0000）周围 1 公里");
});

test("the site's own names count, and those brought in are read along their index", async () => {
  const { portal } = await aGazetteer();
  const filter = { near: [118.6265, 30.2675] as [number, number] };
  const placesFile = "content/demo/gazetteer.json";
  expect((await filterNames({ read: portal.db.read, placesFile }, filter)).near?.by).toBeDefined();
  const plans = await plansOf(portal, (read) => filterNames({ read, placesFile }, filter));
  expect(plans.join("\n")).toContain("SEARCH gazetteer_places USING INDEX gazetteer_places_cell (cell=?)");
});

test("a letter names it in its reader's language, as the gazetteer has it when the letter is written", async () => {
  const { portal, by } = await aGazetteer();
  const query = "near=118.6,30.28&radius=1000";
  const id = await aGuestAlert(portal, "wang@linxi.example", query, { lang: "en" });
  await portal.db.write((tx) => tx.update(alerts).set({ query }).where(eq(alerts.id, id)));
  const view = await alertOfToken(portal, alertToken(portal, id));
  expect(view?.names.near).toEqual({ by: "place", name: "县医院", nameEn: "County <Hospital>" });
  const again = "id,name,name_en,lon,lat\na,县人民医院,People's Hospital,118.6,30.2802\n";
  await placesTaken(portal, by, await aPlacesFile(portal, by, again));
  const author = await aPerson(portal, "陈女士");
  const need = await aNeed(portal, {
    authorId: author.id,
    geometry: { type: "Point", coordinates: [118.601, 30.281] },
  });
  await submitted(portal, need);
  await runAlerts(portal);
  const [letter] = portal.letters.map(({ letter }) => letter);
  expect(letter?.text).toContain("1 km around People's Hospital");
  expect(letter?.text).not.toContain("30.28");
});
