import { pageAddress } from "./page-address.ts";
import { type ReaderMode, readerModeOf } from "./reader-mode.ts";

type PageAsked = { address: string; mode: ReaderMode };

/** The kept page that a request asks for, whatever its first line holds; undefined where it goes the long way. */
export function pageAsked(url: string, headers: Parameters<typeof readerModeOf>[0]): PageAsked | undefined {
  const address = pageAddress(url);
  if (address === undefined) return undefined;
  const [, query = ""] = address.split("?");
  const mode = readerModeOf(headers, new URLSearchParams(query).get("lang"));
  return mode && { address, mode };
}
