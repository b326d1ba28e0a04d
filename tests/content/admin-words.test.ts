import { expect, test } from "vitest";
import { adminGroups } from "#app/ui/admin/admin-places.ts";
import en from "#content/locales/en/admin.json" with { type: "json" };
import zh from "#content/locales/zh-CN/admin.json" with { type: "json" };

type Place = (typeof adminGroups)[number]["places"][number]["name"];

/** Checked by the compiler: a place without its name, or without what it is for, does not build. */
const named: Record<string, Record<Place, string>> = { en: en.place, "zh-CN": zh.place };
const explained: Record<string, Record<Exclude<Place, "home">, string>> = { en: en.lead, "zh-CN": zh.lead };

test.each(["en", "zh-CN"])(
  "every place of administrators has a name, and words on what it is for, in %s",
  (lang) => {
    const places = adminGroups.flatMap((group) => group.places.map(({ name }): Place => name));
    const wordless = places.filter(
      (name) => !named[lang]?.[name] || (name !== "home" && !explained[lang]?.[name]),
    );
    expect(wordless).toEqual([]);
  },
);
