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
  const plain = new Map(
    langs.map((lang) => [lang, plainWords(instance.getResourceBundle(lang, "translation"))]),
  );
  const forms = new Map(langs.map((lang) => [lang, new Intl.PluralRules(lang)]));
  return {
    translate: (lang) => (key, values) => {
      const form =
        typeof values?.count === "number" ? `${key}_${forms.get(lang)?.select(values.count)}` : key;
      const words =
        ofNone(plain.get(lang), key, values) ?? plain.get(lang)?.get(form) ?? plain.get(lang)?.get(key);
      if (words !== undefined) return filled(words, values);
      const options = { lng: lang, ...values };
      if (!instance.exists(key, options)) throw new Error(`no words for ${key} in ${lang}`);
      return String(instance.t(key, options));
    },
  };
}

/** What is said of none, where it is said otherwise than of many. */
const ofNone = (
  words: ReadonlyMap<string, string> | undefined,
  key: string,
  values: Record<string, string | number> = {},
) => (values.count === 0 ? words?.get(`${key}_zero`) : undefined);

const place = /\{\{\s*([\w-]+)\s*\}\}/g;

/** Words by their keys, but for those with a format or with other words in them: they are nearly all of a page. */
function plainWords(tree: object, prefix = ""): Map<string, string> {
  const found = Object.entries(tree).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === "string")
      return /[{][{]|[$]t[(]/.test(value.replace(place, "")) ? [] : [[prefix + name, value]];
    return typeof value === "object" && value ? [...plainWords(value, `${prefix}${name}.`)] : [];
  });
  return new Map(found);
}

/** What is put in is never looked at again; a place without a value is left empty. */
const filled = (words: string, values: Record<string, string | number> = {}) =>
  words.includes("{{") ? words.replace(place, (_, name: string) => String(values[name] ?? "")) : words;
