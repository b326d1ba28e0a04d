import { useT } from "#app/ui/page-context.tsx";
import { markShapes } from "./mark-shapes.ts";

const marks = ["waiting", "in-progress", "official", "done"] as const;
const areas = ["water", "green", "hill", "building-block"] as const;
const lines = ["road-main", "road", "rail", "river"] as const;

/** Every sign of the map as it is drawn, with its words: for eyes, for ears and for paper, with or without script. */
export function MapKey() {
  const t = useT();
  return (
    <details className="map-key">
      <summary>{t("basemaps.key.title")}</summary>
      <ul>
        {marks.map((kind) => (
          <li key={kind}>
            <svg viewBox="-13 -13 26 26" aria-hidden="true" className={`map-mark map-mark-${kind}`}>
              <path className="map-mark-shape" d={markShapes[kind]} />
            </svg>
            {t(`map.legend.${kind}`)}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 26 16" aria-hidden="true">
            <path className="map-layer map-layer-territory" d="M1 8h24" />
          </svg>
          {t("basemaps.key.territory")}
        </li>
        {lines.map((layer) => (
          <li key={layer}>
            <svg viewBox="0 0 26 16" aria-hidden="true" className="map-key-ground">
              <path className={`map-stroke map-${layer}-casing`} strokeWidth="7" d="M1 8h24" />
              <path
                className={`map-stroke map-${layer}`}
                strokeWidth={layer === "road-main" ? 5 : 3.5}
                d="M1 8h24"
              />
            </svg>
            {t(`basemaps.key.${layer}`)}
          </li>
        ))}
        {areas.map((layer) => (
          <li key={layer}>
            <svg viewBox="0 0 26 16" aria-hidden="true">
              <path className={`map-fill map-${layer}`} d="M1 1h24v14H1z" />
            </svg>
            {t(`basemaps.key.${layer}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
