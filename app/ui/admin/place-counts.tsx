import type { PlaceImportLine } from "#app/domain/geo/gazetteer/place-import-view.ts";
import { placeSteps } from "#app/domain/geo/gazetteer/place-steps.ts";
import { useT } from "#app/ui/page-context.tsx";

/** How many places a file brings that are new, changed, taken away and as they were; what there is none of is left out. */
export function PlaceCounts({ file }: { file: PlaceImportLine }) {
  const t = useT();
  const shown = placeSteps.filter((step) => file[step] > 0);
  if (shown.length === 0) return null;
  return (
    <p className="facts">
      {shown.map((step) => (
        <span key={step}>
          {t(`basemaps.gazetteer.step.${step}`)} <strong>{file[step]}</strong>
        </span>
      ))}
    </p>
  );
}
