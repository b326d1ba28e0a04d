import type { DeskFilter } from "#app/domain/notices/desk-filter.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { NumberedPages } from "#app/ui/primitives/numbered-pages.tsx";

type Props<Tab extends string> = {
  base: string;
  filter: DeskFilter<Tab>;
  list: {
    page: number;
    pages: number;
    tabs: readonly { tab: Tab; count: number }[];
    notices: readonly { number: string; title: string }[];
    lines: readonly unknown[];
  };
  /** What the parts of the list are called. */
  named(tab: Tab): string;
  none: string;
  children: React.ReactNode;
};

/** An office list in parts with their counts, narrowed to a notice where that is asked for, a page at a time. */
export function DeskFrame<Tab extends string>({ base, filter, list, named, none, children }: Props<Tab>) {
  const t = useT();
  const { tab: here, notice } = filter;
  const { page, pages, tabs } = list;
  const to = (tab: Tab, at = 1) =>
    `${base}?${new URLSearchParams({ tab, ...(notice && { notice }), ...(at > 1 && { page: String(at) }) })}`;
  return (
    <>
      <Narrow {...{ base, here, notice }} notices={list.notices} />
      <nav className="tabs" aria-label={t("versions.desk.tabs")}>
        {tabs.map(({ tab, count }) => (
          <a key={tab} href={to(tab)} aria-current={tab === here ? "page" : undefined}>
            {named(tab)} <span className="tab-count">{grouped(count)}</span>
          </a>
        ))}
      </nav>
      {list.lines.length === 0 ? <Empty text={none} /> : children}
      <NumberedPages {...{ page, pages }} to={(at) => to(here, at)} />
    </>
  );
}

type NarrowProps = {
  base: string;
  here: string;
  notice: string;
  notices: readonly { number: string; title: string }[];
};
function Narrow({ base, here, notice, notices }: NarrowProps) {
  const t = useT();
  if (notices.length < 2 && !notice) return null;
  return (
    <form className="find" method="get" action={base}>
      <label htmlFor="desk-notice">{t("versions.desk.notice")}</label>
      <input type="hidden" name="tab" value={here} />
      <select id="desk-notice" name="notice" defaultValue={notice}>
        <option value="">{t("versions.desk.all-notices")}</option>
        {notices.map(({ number, title }) => (
          <option key={number} value={number}>
            {number} {title}
          </option>
        ))}
      </select>
      <button className="btn plain" type="submit">
        {t("versions.desk.narrow")}
      </button>
    </form>
  );
}
