import type { InboxTab } from "#app/domain/needs/inbox-tabs.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";

type Props = { tabs: { tab: InboxTab; count: number }[]; here: InboxTab };

/** The parts of an inbox as links, each with how many needs it holds. */
export function InboxTabs({ tabs, here }: Props) {
  const t = useT();
  return (
    <nav className="tabs" aria-label={t("office.tabs.label")}>
      {tabs.map(({ tab, count }) => (
        <a
          key={tab}
          href={tab === "open" ? "/office" : `/office?tab=${tab}`}
          aria-current={tab === here ? "page" : undefined}
          data-tone={tab === "overdue" && count > 0 ? "official" : undefined}
        >
          {t(`office.tabs.${tab}`)} <span className="tab-count">{grouped(count)}</span>
        </a>
      ))}
    </nav>
  );
}
