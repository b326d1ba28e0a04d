import { chooseLang, type Lang } from "#app/domain/text/language.ts";
import { cookieValues } from "../cookies.ts";

/** All that a page may know of a reader who is nobody in particular. */
export type ReaderMode = { lang: Lang; elder: boolean; contrast: boolean };

type Heads = { cookie?: string | undefined; authorization?: unknown; "accept-language"?: string | undefined };

/** The choices that make no reader somebody. Whatever other cookie comes along, known or not, the page is made for its bearer. */
const choices: readonly string[] = ["lang", "elder", "contrast"];

/** In which language and mode a request reads; undefined for whoever might be somebody. */
export function readerModeOf(headers: Heads, asked: string | null): ReaderMode | undefined {
  if (headers.authorization !== undefined) return undefined;
  const chosen = cookieValues(headers.cookie ?? null);
  if (Object.keys(chosen).some((name) => !choices.includes(name))) return undefined;
  const lang = chooseLang(asked, chosen.lang, headers["accept-language"] ?? null);
  // A language that is asked for and not kept yet is answered with a cookie.
  if (asked === lang && chosen.lang !== lang) return undefined;
  return { lang, elder: chosen.elder === "on", contrast: chosen.contrast === "high" };
}

export const modeKey = ({ lang, elder, contrast }: ReaderMode) =>
  `${lang}${elder ? " elder" : ""}${contrast ? " contrast" : ""}`;

/** The cookies of a reader who has made just these choices. */
export const modeCookies = ({ lang, elder, contrast }: ReaderMode) =>
  [`lang=${lang}`, elder && "elder=on", contrast && "contrast=high"].filter(Boolean).join("; ");
