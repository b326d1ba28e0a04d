import { xmlText } from "./xml-text.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** An address, and since when its page says what it says. */
export type SitemapPage = { url: string; changedAt?: string | undefined };

/** The parts of a site's map (sitemaps.org, "Using Sitemap index files"). */
export const sitemapIndex = (urls: readonly string[]) =>
  `${head}<sitemapindex ${namespace}>\n${urls.map((url) => `<sitemap><loc>${xmlText(url)}</loc></sitemap>\n`).join("")}</sitemapindex>\n`;

/** One part, a batch at a time: at most 50,000 addresses may stand in it. */
export async function* sitemapPart(batches: AsyncIterable<readonly SitemapPage[]>): AsyncGenerator<string> {
  yield `${head}<urlset ${namespace}>\n`;
  for await (const batch of batches) yield batch.map(urlXml).join("");
  yield "</urlset>\n";
}

const urlXml = ({ url, changedAt }: SitemapPage) =>
  `<url><loc>${xmlText(url)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ""}</url>\n`;
