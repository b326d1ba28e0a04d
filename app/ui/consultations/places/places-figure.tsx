import type { PlacesView, PointedAt } from "#app/domain/consultations/places/places-view.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { SheetMarks } from "./sheet-marks.tsx";

type Props = {
  number: string;
  view: PlacesView;
  /** The list's lines: they stand on the map by their numbers. */
  lines: readonly { position: number; points: PointedAt }[];
};

/** The map of all places, or a sheet with its pins; the list beside it says the same in words. */
export function PlacesFigure({ number, view: { map, pinned }, lines }: Props) {
  const { t, lang, base } = usePage();
  if (map)
    return (
      <figure className="places-map">
        <StaticMap
          {...{ base, bounds: map.bounds, width: 720, height: 480, language: lang }}
          label={t("places.map-of", { count: map.marks.reduce((sum, { many }) => sum + many, 0) })}
          marks={[
            ...map.marks.map(({ at, many }) => ({
              ...{ geometry: { type: "Point" as const, coordinates: at }, kind: "in-progress" as const },
              label: t("places.here", { count: many }),
            })),
            ...lines.flatMap(({ points: { place } }) =>
              place && place.geometry.type !== "Point"
                ? [{ geometry: place.geometry, kind: "here" as const, label: place.label }]
                : [],
            ),
          ]}
          called={lines.flatMap(({ position, points: { at } }) => (at ? [{ at, number: position }] : []))}
        />
        <figcaption>
          <MapNote />
        </figcaption>
      </figure>
    );
  if (!pinned?.sheet.size) return null;
  const { sheet, pins } = pinned;
  const { width, height } = pinned.sheet.size;
  return (
    <svg
      className="sheet-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("places.pins-on", { title: sheet.title, count: pins.length })}
    >
      <image href={`/consultations/${number}/materials/${sheet.id}`} width={width} height={height} />
      <SheetMarks
        size={pinned.sheet.size}
        pins={pins.map(({ position, pin }) => ({ pin, label: String(position) }))}
      />
    </svg>
  );
}
