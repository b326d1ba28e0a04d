import type { Database } from "#db/client.ts";
import { offeredBasemaps } from "./administration/basemap-register.server.ts";
import type { Switches, switchNames } from "./administration/feature-switches.ts";
import { registerVersion } from "./administration/register-version.server.ts";
import { siteKey, siteKind } from "./administration/site-register.server.ts";
import { switchKind } from "./administration/switch-register.server.ts";
import { noticeWords } from "./administration/template-register.server.ts";
import { type BaseMap, baseMap } from "./geo/base-map.server.ts";
import type { OfferedBasemap } from "./geo/basemap.ts";
import { tileHosts } from "./geo/tile-address.ts";
import { categoryKind } from "./needs/category-register.server.ts";
import { type CategoryChoice, categoryChoices, type Taxonomy } from "./needs/need-category.ts";
import type { Site } from "./site.ts";
import type { KeptWords } from "./text/kept-words.ts";
import type { Lang } from "./text/language.ts";

/** What every page reads of the register, good until its next change. */
export type Settings = {
  version: number;
  site: Site;
  /** The site's base map. */
  base: BaseMap["features"];
  /** Web maps that readers may lay under everything. */
  basemaps: readonly OfferedBasemap[];
  switches: Switches;
  taxonomy: Taxonomy;
  /** Categories as forms and filters offer them. */
  categories: readonly CategoryChoice[];
  /** Words that go before those that ship. */
  words: KeptWords;
};

/** What the portal was installed with. */
export type Shipped = { site: Site };

export type SettingsKeeper = {
  shipped: Shipped;
  /** The settings as they stand: one row is read to see whether those in memory still do, whoever changed them. */
  now(): Promise<Settings>;
  /** The site as it was last read, for where nothing can be waited for. */
  lastSite(): Site;
  /** The hosts of other people's pictures that pages may show, likewise. */
  lastTileHosts(): readonly string[];
};

/** Keeps a process's settings in step with the register. */
export function keepSettings(db: Database, shipped: Shipped): SettingsKeeper {
  let held: (Settings & { tileHosts: readonly string[] }) | undefined;
  return {
    shipped,
    async now() {
      const version = await registerVersion(db.read);
      if (held?.version !== version) {
        const settings = await readSettings(db, shipped, version);
        held = { ...settings, tileHosts: [...new Set(settings.basemaps.flatMap(tileHosts))] };
      }
      return held;
    },
    lastSite: () => held?.site ?? shipped.site,
    lastTileHosts: () => held?.tileHosts ?? [],
  };
}

async function readSettings(db: Database, shipped: Shipped, version: number): Promise<Settings> {
  const site = (await siteKind(shipped.site).read(db.read, siteKey)) ?? shipped.site;
  const states = await switchKind.readAll(db.read);
  const on = (name: (typeof switchNames)[number]) => states.get(name)?.on ?? true;
  const switches: Switches = {
    comments: on("comments"),
    support: on("support"),
    "mobile-sign-in": on("mobile-sign-in"),
    "guest-needs": on("guest-needs"),
    "market-registration": on("market-registration"),
    minors: on("minors"),
  };
  const taxonomy = await categoryKind.readAll(db.read);
  const words = wordsOf(taxonomy, await noticeWords(db.read));
  return {
    version,
    site,
    base: (await baseMap(site.basemap)).features,
    basemaps: await offeredBasemaps(db.read, shipped.site),
    switches,
    taxonomy,
    categories: categoryChoices(taxonomy),
    words,
  };
}

/** The names of categories and the changed words of notices, as pages ask for them. */
function wordsOf(taxonomy: Taxonomy, notices: KeptWords): KeptWords {
  const names = (lang: Lang) =>
    new Map([
      ...notices[lang],
      ...[...taxonomy].map(([code, { name }]): [string, string] => [`needs.category.${code}`, name[lang]]),
    ]);
  return { "zh-CN": names("zh-CN"), en: names("en") };
}
