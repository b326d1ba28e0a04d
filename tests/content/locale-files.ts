/** The words of one language: key → text, flattened, plural endings kept (`needs.count_one`). */
export type Words = ReadonlyMap<string, string>;

/** Flattens one locale file: `{ "state": { "accepted": "…" } }` of area needs becomes `needs.state.accepted`. */
export function flatten(area: string, value: unknown): [key: string, text: string][] {
  if (typeof value === "string") return [[area, value]];
  if (typeof value !== "object" || value === null) return [[area, ""]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(`${area}.${name}`, inner));
}

/** The key without its plural ending, as code asks for it. */
export function baseKey(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, "");
}

/** Plural endings that each language must have wherever a key has any; `_zero` is always free to add. */
const pluralEndings: Record<string, readonly string[]> = { "zh-CN": ["other"], en: ["one", "other"] };

/** Differences between two languages, empty texts and wrong plurals, each as one line. */
export function wordFaults(languages: Readonly<Record<string, Words>>): string[] {
  const all = new Set(Object.values(languages).flatMap((words) => [...words.keys()].map(baseKey)));
  return [...all]
    .sort()
    .flatMap((key) => [
      ...Object.entries(languages).flatMap(([language, words]) => faultsOf(key, language, words)),
      ...placeFaults(key, Object.values(languages)),
      ...pluralFaults(key, Object.values(languages)),
    ]);
}

type Form = [ending: string, text: string];
const indexes = new WeakMap<Words, Map<string, Form[]>>();

function formsOf(key: string, words: Words): Form[] {
  const known = indexes.get(words) ?? formsByKey(words);
  indexes.set(words, known);
  return known.get(key) ?? [];
}

/** Thousands of words are gone through once, not once for each of them. */
function formsByKey(words: Words): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [full, text] of words) {
    const key = baseKey(full);
    forms.set(key, [...(forms.get(key) ?? []), [full.slice(key.length + 1), text]]);
  }
  return forms;
}

function faultsOf(key: string, language: string, words: Words): string[] {
  const forms = formsOf(key, words);
  if (forms.length === 0) return [`${language} lacks ${key}`];
  const empty = forms
    .filter(([, text]) => text.trim() === "")
    .map(() => `${language} has no words for ${key}`);
  const endings = forms.map(([ending]) => ending).filter((ending) => ending !== "" && ending !== "zero");
  const wanted = pluralEndings[language] ?? ["other"];
  const wrong = endings.length > 0 && [...endings].sort().join() !== wanted.join();
  return wrong
    ? [...empty, `${language} needs ${wanted.join(" and ")} of ${key}, has ${endings.join(" and ")}`]
    : empty;
}

function placeFaults(key: string, languages: Words[]): string[] {
  const places = languages
    .map((words) => formsOf(key, words).flatMap(([, text]) => placesIn(text)))
    .filter((_, index) => formsOf(key, languages[index] ?? new Map()).length > 0)
    .map((names) => [...new Set(names)].sort().join(" "));
  return new Set(places).size > 1
    ? [`${key} has other {{places}} in each language: ${places.join(" | ")}`]
    : [];
}

function pluralFaults(key: string, languages: Words[]): string[] {
  const plural = languages
    .map((words) => formsOf(key, words))
    .filter((forms) => forms.length > 0)
    .map((forms) => forms.some(([ending]) => ending !== ""));
  return new Set(plural).size > 1 ? [`${key} counts in one language only`] : [];
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? "");
}
