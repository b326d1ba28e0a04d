import type { SheetSpot } from "#app/domain/consultations/places/places-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SheetMarks } from "./sheet-marks.tsx";

/** The sheet with the pin on it, for the eye; the square beside it says the same. */
export function SheetPicture({ number, spot }: { number: string; spot: SheetSpot }) {
  const t = useT();
  const { sheet, isThere, pin, square } = spot;
  if (!isThere || !pin || !sheet.size) return null;
  const { width, height } = sheet.size;
  return (
    <svg
      className="sheet-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("places.picture", { title: sheet.title, square: square ?? "" })}
    >
      <image href={`/consultations/${number}/materials/${sheet.id}`} width={width} height={height} />
      <SheetMarks size={sheet.size} pins={[{ pin, label: "" }]} />
    </svg>
  );
}
