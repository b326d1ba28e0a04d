import type { PointedAt } from "#app/domain/consultations/places/places-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Quote } from "./quote.tsx";

type Props = {
  points: PointedAt;
  /** Where places and sheets of this consultation are looked at, by whoever may. */
  at?: string;
};

/** Beside a contribution's words: the words of the clause that it means, its place, its spot on a sheet, how much came with it. */
export function PointedAtPart({ points: { quote, place, spot, attachments }, at }: Props) {
  const t = useT();
  return (
    <>
      {quote && (
        <p>
          <Quote quote={quote} />
        </p>
      )}
      {(place || spot || attachments > 0) && (
        <p className="facts">
          {place && (
            <span>
              <InOwnLanguage words={place.label} say={(label) => t("places.at-place", { label })} />
            </span>
          )}
          {spot && (
            <span>
              {spot.isThere && at ? (
                <a href={`${at}?sheet=${spot.sheet.id}`}>{spot.sheet.title}</a>
              ) : (
                spot.sheet.title
              )}{" "}
              {spot.square && t("places.in-square", { square: spot.square })}
              {spot.page !== null && t("places.on-page", { page: spot.page })} {spot.words}
            </span>
          )}
          {attachments > 0 && <span>{t("places.attached", { count: attachments })}</span>}
        </p>
      )}
    </>
  );
}
