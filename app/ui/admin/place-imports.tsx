import type { PlaceImportLine } from "#app/domain/geo/gazetteer/place-import-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { PlaceCounts } from "./place-counts.tsx";

/** Files of places that were brought in: by whom, when, and what became of their rows. */
export function PlaceImports({ lines }: { lines: readonly PlaceImportLine[] }) {
  const t = useT();
  if (lines.length === 0) return <Empty text={t("basemaps.gazetteer.none-brought")} />;
  return (
    <ul className="records">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/admin/gazetteer/imports/${line.id}`}>{line.name || t("basemaps.gazetteer.unnamed")}</a>
          <p className="facts">
            <Moment at={line.at} />
            <span>{line.by ?? t("basemaps.gazetteer.command-line")}</span>
            <span>{t(`basemaps.gazetteer.state.${line.state}`)}</span>
            <span>{t("basemaps.gazetteer.rows", { count: line.sound })}</span>
          </p>
          <PlaceCounts file={line} />
        </li>
      ))}
    </ul>
  );
}
