import { type Lang, langs } from "../text/language.ts";
import {
  type District,
  type GivenPlace,
  type PlaceFault,
  type PlaceFields,
  placeGiven,
} from "./place-given.ts";

/** A place with what it is called in each language: by its label alone two readers' one place would be two. */
export type CalledPlace = GivenPlace & { labels: readonly string[] };
type Called = Pick<District, "places" | "bounds"> & { names: Readonly<Record<Lang, string>> };

/** The place a form gives, called as its writer reads it. */
export function placeCalled(
  fields: PlaceFields,
  { names, ...district }: Called,
  lang: Lang,
): CalledPlace | PlaceFault {
  const inLang = (each: Lang) => placeGiven(fields, { ...district, name: names[each], lang: each });
  const given = inLang(lang);
  if (!given.ok) return given;
  return { ...given, labels: langs.map(inLang).flatMap((one) => (one.ok ? [one.label] : [])) };
}
