import { hasRole } from "#app/domain/people/actor.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { usePage } from "#app/ui/page-context.tsx";

const places: { href: string; key: string; roles: Role[] }[] = [
  { href: "/office", key: "cases", roles: ["planner", "officer", "coordinator", "inspector"] },
  { href: "/office/needs/new", key: "enter", roles: ["planner", "officer", "coordinator"] },
  { href: "/office/review", key: "review", roles: ["moderator"] },
  { href: "/office/claims", key: "claims", roles: ["coordinator"] },
  { href: "/office/summaries", key: "summaries", roles: ["coordinator", "inspector"] },
  { href: "/office/tasks", key: "tasks", roles: ["officer", "coordinator", "inspector"] },
  { href: "/office/market-entities", key: "market-entities", roles: ["coordinator", "inspector"] },
  { href: "/office/absence", key: "absence", roles: ["planner", "officer"] },
  { href: "/office/handovers", key: "handovers", roles: ["planner"] },
  { href: "/office/outbox", key: "outbox", roles: ["coordinator", "administrator"] },
  { href: "/admin", key: "admin", roles: ["administrator", "inspector"] },
  { href: "/admin", key: "admin", roles: ["administrator"] },
  { href: "/office/audit", key: "audit", roles: ["inspector", "administrator"] },
];

/** The desks of the office that this person works at. */
export function OfficeNav({ here }: { here?: string }) {
  const { t, actor } = usePage();
  const mine = places.filter(({ roles }) => hasRole(actor, ...roles));
  if (mine.length < 2) return null;
  return (
    <nav className="office-nav" aria-label={t("office.nav.label")}>
      {mine.map(({ href, key }) => (
        <a key={key} href={href} aria-current={href === here ? "page" : undefined}>
          {t(`office.nav.${key}`)}
        </a>
      ))}
    </nav>
  );
}
