import type { SubjectChoice } from "#app/domain/consultations/consultation-view.ts";
import type { PublicContribution } from "#app/domain/consultations/contribution-view.ts";
import type { PlacesView } from "#app/domain/consultations/places/places-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ContributionList } from "../contribution-list.tsx";
import { subjectOptions } from "../subject-words.ts";
import { PlacePages } from "./place-pages.tsx";
import { PlacesFigure } from "./places-figure.tsx";
import { PlacesNav } from "./places-nav.tsx";

type Props = {
  number: string;
  name: string;
  isShown: boolean;
  view: PlacesView;
  lines: readonly PublicContribution[];
  more: boolean;
  page: number;
  subjects: readonly SubjectChoice[];
};

/** After the close: where people spoke about, on the map and on the sheets, and the same as a list. */
export function PlacesPage({ number, name, isShown, view, lines, more, page, subjects }: Props) {
  const { t, lang } = usePage();
  const at = `/consultations/${number}/places`;
  return (
    <>
      <p className="crumb">
        <a href={`/consultations/${number}`}>{name}</a>
      </p>
      <h1>{t("places.title")}</h1>
      {isShown ? (
        <>
          <PlacesNav at={at} view={view} />
          <PlacesFigure {...{ number, view, lines }} />
          {lines.length === 0 && <p className="quiet">{t("places.none")}</p>}
          <ContributionList {...{ number, lines }} subjects={subjectOptions(t, lang, subjects)} />
          <PlacePages {...{ at, page, more }} sheet={view.pinned?.sheet.id} />
        </>
      ) : (
        <p className="quiet">{t("consultations.shown-after")}</p>
      )}
    </>
  );
}
