import { isStaff } from "#app/domain/people/actor.ts";
import { officePlacesOf } from "#app/ui/office/office-places.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SearchBox } from "#app/ui/search/search-box.tsx";
import { SearchIcon } from "#app/ui/search/search-icon.tsx";
import { Choices } from "./choices.tsx";
import { Footer } from "./footer.tsx";
import { ParkedNote } from "./parked-note.tsx";

const places = [
  { href: "/map", key: "shell.nav.map" },
  { href: "/plans", key: "shell.nav.plans" },
  { href: "/summaries", key: "shell.nav.summaries" },
  { href: "/tasks", key: "shell.nav.tasks" },
  { href: "/rates", key: "shell.nav.rates" },
] as const;

/** What stands around every page: skip link, demo banner, name, places, the reader's choices, footer. */
export function Shell({ children }: { children: React.ReactNode }) {
  const { t, lang, site, demo, url, actor } = usePage();
  const path = url.split("?")[0] ?? "/";
  const current = (href: string) => (path === href || path.startsWith(`${href}/`) ? "page" : undefined);
  return (
    <>
      <a className="skip" href="#main">
        {t("shell.skip")}
      </a>
      {demo && (
        <aside className="demo-banner" aria-label={t("shell.demo-label")}>
          {t("shell.demo")} <a href="/outbox">{t("shell.outbox")}</a>
        </aside>
      )}
      <header className="bar">
        <a className="bar-name" href="/">
          <span className="bar-seal" aria-hidden="true">
            {site.seal}
          </span>
          {site.name[lang]}
        </a>
        <nav aria-label={t("shell.nav.label")}>
          {places.map(({ href, key }) => (
            <a key={href} href={href} aria-current={current(href)}>
              {t(key)}
            </a>
          ))}
          {isStaff(actor) && (
            <a
              href={officePlacesOf(actor)[0]?.href ?? "/office"}
              aria-current={current("/office") ?? current("/admin")}
            >
              {t("shell.nav.office")}
            </a>
          )}
          {/* Where there is no room for the box. */}
          <a className="bar-search" href="/search" aria-current={current("/search")}>
            <SearchIcon />
            <span>{t("search.go")}</span>
          </a>
        </nav>
        {path !== "/search" && <SearchBox id="site-search" />}
        <Choices />
      </header>
      <main id="main" tabIndex={-1}>
        <ParkedNote />
        {children}
      </main>
      <Footer />
    </>
  );
}
