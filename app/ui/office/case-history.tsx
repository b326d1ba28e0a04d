import type { CaseMove } from "#app/domain/needs/case-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Thread } from "#app/ui/primitives/thread.tsx";

/** Every move with who made it and why, reasons between offices included. */
export function CaseHistory({ history }: { history: CaseMove[] }) {
  const { t, lang } = usePage();
  if (history.length === 0) return null;
  const steps = history.map((made) => ({
    id: made.id,
    when: "done" as const,
    words: t(`moves.done.${made.move}`),
    at: made.at,
    by: detail(t, lang, made),
    official: made.move === "answer",
  }));
  return <Thread steps={steps} label={t("office.case.history")} />;
}

function detail(
  t: Translate,
  lang: Lang,
  { byName, byRole, forName, fromName, toName, unit, proposedUnit, days, dueWas, until, ...made }: CaseMove,
) {
  return [
    signed(t(`moves.role.${byRole}`), byName),
    forName && t("moves.detail.for", { name: forName }),
    fromName && toName && t("moves.detail.from-to", { from: fromName, to: toName }),
    unit && t("moves.detail.to-unit", { unit: nameIn(lang, unit) }),
    proposedUnit && t("moves.detail.proposed", { unit: nameIn(lang, proposedUnit) }),
    days && t("moves.detail.days", { days }),
    dueWas && t("moves.detail.due-was", { date: dueWas }),
    until && t("moves.detail.until", { date: until }),
    made.calendarYear && t("moves.detail.calendar", { year: made.calendarYear }),
    made.reason && t("moves.detail.reason", { reason: made.reason }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Some people carry their role in their names: it is said once. */
function signed(role: string, name: string | null): string {
  if (!name) return role;
  return name.startsWith(role) ? name : `${role} ${name}`;
}
