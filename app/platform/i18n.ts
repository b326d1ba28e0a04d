import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import i18next from "i18next";
import { type Lang, langs, type Translate } from "#app/domain/text/language.ts";

export type I18n = { translate(lang: Lang): Translate };

function read(folder: string, lang: Lang): Record<string, unknown> {
  const files = readdirSync(join(folder, lang)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [
      basename(name, ".json"),
      JSON.parse(readFileSync(join(folder, lang, name), "utf8")),
    ]),
  );
}

/** Loads `content/locales/<lang>/<area>.json`; keys read `area.key`. A missing key is a defect and throws. */
export function loadI18n(folder = "content/locales"): I18n {
  const instance = i18next.createInstance({
    lng: "zh-CN",
    fallbackLng: false,
    resources: Object.fromEntries(langs.map((lang) => [lang, { translation: read(folder, lang) }])),
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  void instance.init();
  const whole = new Map(
    langs.map((lang) => [lang, wholeWords(instance.getResourceBundle(lang, "translation"))]),
  );
  return {
    translate: (lang) => (key, values) => {
      const words = values?.count === undefined ? whole.get(lang)?.get(key) : undefined;
      if (words !== undefined) return words;
      const options = { lng: lang, ...values };
      if (!instance.exists(key, options)) throw new Error(`no words for ${key} in ${lang}`);
      return String(instance.t(key, options));
    },
  };
}

/** Words without a place for a value or for other words, by their keys: most of a page, and nothing is to be worked out. */
function wholeWords(tree: object, prefix = ""): Map<string, string> {
  const found = Object.entries(tree).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === "string") return /[{][{]|[$]t[(]/.test(value) ? [] : [[prefix + name, value]];
    return typeof value === "object" && value ? [...wholeWords(value, `${prefix}${name}.`)] : [];
  });
  return new Map(found);
}
