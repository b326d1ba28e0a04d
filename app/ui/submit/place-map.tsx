import { locateWords } from "#app/ui/map/locate-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { StepMap } from "./need-form-view.ts";
import { StepMapPicture } from "./step-map.tsx";

const words = ["point", "line", "area", "undo", "clear", "here", "none", "placed", "more", "keys", "map"];

/** The drawing map where script runs, the picture of the district where it does not. */
export function PlaceMap({ map }: { map: StepMap }) {
  const { t, site } = usePage();
  const spoken = {
    ...Object.fromEntries(words.map((word) => [word, t(`submit.map.${word}`)])),
    locate: locateWords(t),
    district: site.bounds.join(","),
    ...{ "zoom-in": t("map.zoom-in"), "zoom-out": t("map.zoom-out") },
  };
  return (
    <figure
      className="place-map"
      data-enhance="place-map"
      data-words={JSON.stringify(spoken)}
      data-bounds={JSON.stringify(map.bounds)}
    >
      <div className="place-map-picture">
        <StepMapPicture map={map} label={t("submit.map.picture")} width={720} height={440} />
      </div>
      <figcaption>{t("submit.map.review-number", { number: site.footer.reviewNumber })}</figcaption>
    </figure>
  );
}
