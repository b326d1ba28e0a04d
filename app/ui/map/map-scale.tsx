import { scaleLength } from "#app/domain/geo/scale-length.ts";
import { useT } from "#app/ui/page-context.tsx";

type ScaleProps = { width: number; height: number; perMetre: number };

/** How far is far on a drawn map, and where north is. */
export function MapScale({ width, height, perMetre }: ScaleProps) {
  const t = useT();
  const metres = scaleLength((width * 0.3) / perMetre);
  const long = Math.round(metres * perMetre);
  return (
    <g className="map-scale">
      <g transform={`translate(12 ${height - 12})`}>
        <path d={`M0 -6V0H${long}V-6`} />
        <text x={long / 2} y="-6">
          {metres < 1000
            ? t("map.metres", { number: metres })
            : t("map.kilometres", { number: metres / 1000 })}
        </text>
      </g>
      <g transform={`translate(${width - 20} 22)`}>
        <path className="map-north" d="M0 -14L6 4L0 0L-6 4Z" />
        <text y="18">{t("map.north")}</text>
      </g>
    </g>
  );
}
