import { type Lang, langs } from "#app/domain/text/language.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { canonicalPath, isForSearch, pathInLanguage } from "./page-address.ts";

/** What a page's loader says of it for the head: to whoever finds it, shares it or follows it. */
export type HeadOf = {
  title?: string | undefined;
  description?: string | undefined;
  /** A picture of it and what the picture shows. */
  card?: { path: string; alt: string } | undefined;
  /** A feed of it, and the feed's name. */
  feed?: { path: string; title: string } | undefined;
};

const named = (value: unknown, name: string) =>
  typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
const isNamed = (value: unknown, ...names: string[]) =>
  value === undefined || names.every((name) => typeof named(value, name) === "string");

/** Whether what a loader found names its page. */
export const saysItsHead = (data: unknown): data is HeadOf =>
  typeof named(data, "title") === "string" &&
  ["string", "undefined"].includes(typeof named(data, "description")) &&
  isNamed(named(data, "card"), "path", "alt") &&
  isNamed(named(data, "feed"), "path", "title");

const locales: Record<Lang, string> = { "zh-CN": "zh_CN", en: "en_US" };

/** The tags that tell machines what a page is: the same for everybody who reads it in one language. */
export function Head({ about, found }: { about: HeadOf; found: boolean }) {
  const { t, lang, site, url, origin } = usePage();
  const name = site.name[lang];
  const title = about.title ?? name;
  const described = about.title
    ? t("alerts.head.of", { title: about.title, name, place: site.place[lang] })
    : t("alerts.head.all", { name, place: site.place[lang] });
  const description = about.description ?? described;
  const here = `${origin}${canonicalPath(url)}`;
  const sought = found && isForSearch(url);
  return (
    <>
      <meta name="description" content={description} />
      <title>{about.title ? `${about.title} · ${name}` : name}</title>
      {found && <link rel="canonical" href={here} />}
      {!sought && <meta name="robots" content={found ? "noindex, follow" : "noindex"} />}
      {found &&
        [...langs, undefined].map((each) => (
          <link
            key={each ?? "any"}
            rel="alternate"
            hrefLang={each ?? "x-default"}
            href={`${origin}${pathInLanguage(url, each)}`}
          />
        ))}
      {about.feed && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={about.feed.title}
          href={`${origin}${about.feed.path}`}
        />
      )}
      {sought && (
        <>
          <meta property="og:type" content="article" />
          <meta property="og:site_name" content={name} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={here} />
          <meta property="og:locale" content={locales[lang]} />
          <meta name="twitter:card" content={about.card ? "summary_large_image" : "summary"} />
        </>
      )}
      {sought && about.card && (
        <>
          <meta property="og:image" content={`${origin}${about.card.path}`} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={about.card.alt} />
          <meta name="twitter:image:alt" content={about.card.alt} />
        </>
      )}
    </>
  );
}
