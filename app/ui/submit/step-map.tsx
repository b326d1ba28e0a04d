import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import type { StepMap } from "./need-form-view.ts";

type Size = { width: number; height: number };

/** The server's own drawing of the place, complete without script. */
export function StepMapPicture({ map, label, width, height }: { map: StepMap; label: string } & Size) {
  const { lang, base } = usePage();
  return (
    <StaticMap
      base={base}
      layers={map.territories}
      bounds={map.bounds}
      marks={map.mark ? [{ geometry: map.mark, kind: "here" }] : []}
      language={lang}
      {...{ width, height, label }}
    />
  );
}
