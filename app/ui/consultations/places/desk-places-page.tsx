import type { SubjectChoice } from "#app/domain/consultations/consultation-view.ts";
import type { DeskPlace, PlacesView } from "#app/domain/consultations/places/places-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { subjectOptions, subjectWords } from "../subject-words.ts";
import { PlacePages } from "./place-pages.tsx";
import { PlacesFigure } from "./places-figure.tsx";
import { PlacesNav } from "./places-nav.tsx";
import { PointedAtPart } from "./pointed-at.tsx";

type Props = {
  number: string;
  name: string;
  view: PlacesView;
  lines: readonly DeskPlace[];
  more: boolean;
  page: number;
  subjects: readonly SubjectChoice[];
};

/** Where people speak about, while they still do, each with the way to its contribution. */
export function DeskPlacesPage({ number, name, view, lines, more, page, subjects }: Props) {
  const { t, lang } = usePage();
  const base = `/office/consultations/${number}`;
  const at = `${base}/places`;
  const options = subjectOptions(t, lang, subjects);
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={base}>{name}</a>
      </p>
      <h1>{t("places.title")}</h1>
      <PlacesNav at={at} view={view} />
      <PlacesFigure {...{ number, view, lines }} />
      {lines.length === 0 && <p className="quiet">{t("places.none")}</p>}
      <ol className="plain-list opinion-list">
        {lines.map(({ position, name: who, organisation, entity, subject, receivedOn, excerpt, points }) => (
          <li key={position}>
            <p className="facts">
              <strong>{t("notices.opinion.position", { position })}</strong>
              {entity ? <EntityLabelPart entity={entity} /> : <span>{organisation ?? who}</span>}
              <span>{subjectWords(t, options, subject)}</span>
              <span>{receivedOn}</span>
            </p>
            <PointedAtPart points={points} at={at} />
            <p>
              <a href={`${base}/contributions/${position}`}>{excerpt}</a>
            </p>
          </li>
        ))}
      </ol>
      <PlacePages {...{ at, page, more }} sheet={view.pinned?.sheet.id} />
    </>
  );
}
