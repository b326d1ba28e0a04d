import type { PointedPlace } from "#app/domain/consultations/surveys/statistics.ts";
import { coordinatesFrom } from "#app/domain/geo/typed-position.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

const mostNumbered = 30;
type Props = { label: string; places: readonly PointedPlace[]; points: number };

/** Where people pointed, to a hundred metres: the map with numbers, and the list that they are of. */
export function PointedPlaces({ label, places, points }: Props) {
  const { t, lang, site, base } = usePage();
  const shown = places.flatMap(({ choice, count }) => {
    const position = coordinatesFrom(choice);
    return position ? [{ position, choice, count }] : [];
  });
  const numbered = shown.slice(0, mostNumbered);
  if (shown.length === 0) return null;
  const heads = [t("surveys.head.place"), t("surveys.head.all")];
  const told = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <figure>
        <StaticMap
          {...{ base, bounds: site.bounds, width: 640, height: 420, language: lang, label }}
          numbers={numbered.map(({ position }) => position)}
        />
        <figcaption>
          <MapNote />
        </figcaption>
      </figure>
      <FlowTable label={t("surveys.places-of", { label })} heads={heads}>
        {shown.map(({ choice, count }, at) => (
          <FlowRow key={choice}>
            <FlowHead>{at < mostNumbered ? `${at + 1}. ${choice}` : choice}</FlowHead>
            <FlowCell head={heads[1] ?? ""}>{count}</FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
      <p className="hint">{t("surveys.coarse", { points, more: points - told })}</p>
    </>
  );
}
