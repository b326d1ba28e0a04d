import type { PlacesView } from "#app/domain/consultations/places/places-view.ts";
import { useT } from "#app/ui/page-context.tsx";

type Props = { at: string; view: PlacesView };

/** The map and each sheet, with how many stand on it. */
export function PlacesNav({ at, view: { counts, pinned } }: Props) {
  const t = useT();
  const link = (href: string, label: string, many: number, isHere: boolean) => (
    <a key={href} href={href} aria-current={isHere ? "true" : undefined}>
      {t("places.with-count", { label, many })}
    </a>
  );
  return (
    <nav className="facts opinion-list" aria-label={t("places.where")}>
      {link(at, t("places.map"), counts.placed, pinned === null)}
      {counts.sheets.map(({ sheet: { id, title }, many }) =>
        link(`${at}?sheet=${id}`, title, many, pinned?.sheet.id === id),
      )}
    </nav>
  );
}
