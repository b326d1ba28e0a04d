import { xmlText } from "./xml-text.ts";

export type AtomFeed = {
  /** A tag (RFC 4151): it stays when addresses change. */
  id: string;
  title: string;
  subtitle: string;
  lang: string;
  author: string;
  updated: string;
  self: string;
  alternate: string;
  entries: readonly AtomEntry[];
};

export type AtomEntry = {
  id: string;
  title: string;
  url: string;
  published: string;
  updated: string;
  /** Left out where nobody is named: the feed's own then stands for it (RFC 4287, 4.2.1). */
  author: string | undefined;
  categories: readonly { term: string; label: string }[];
  words: string;
  /** Longitude and latitude (WGS 84). */
  point: readonly [lon: number, lat: number] | undefined;
};

/** A feed in Atom (RFC 4287) with places in GeoRSS-Simple. */
export function atomOf(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="${xmlText(feed.lang)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", feed.updated),
    author(feed.author),
    link("self", feed.self, "application/atom+xml"),
    link("alternate", feed.alternate, "text/html"),
    ...feed.entries.map(entryXml),
    "</feed>\n",
  ].join("\n");
}

const entryXml = (entry: AtomEntry) =>
  [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    element("published", entry.published),
    element("updated", entry.updated),
    ...(entry.author === undefined ? [] : [author(entry.author)]),
    link("alternate", entry.url, "text/html"),
    ...entry.categories.map(
      ({ term, label }) => `<category term="${xmlText(term)}" label="${xmlText(label)}"/>`,
    ),
    `<content type="text">${xmlText(entry.words)}</content>`,
    // Latitude first (GeoRSS-Simple).
    ...(entry.point ? [element("georss:point", `${entry.point[1]} ${entry.point[0]}`)] : []),
    "</entry>",
  ].join("\n");

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;
const author = (name: string) => `<author>${element("name", name)}</author>`;
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
