import type { ConsultedLine } from "#app/domain/consultations/places/places-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { aboutPath } from "./about-path.ts";

/** Where something can be said about this just now. */
export function ConsultedNow({ lines }: { lines: readonly ConsultedLine[] }) {
  const t = useT();
  return lines.map(({ number, title, closesOn, about }) => (
    <p key={number}>
      <a className="btn" href={aboutPath(number, about)}>
        {t("places.in-consultation", { title, until: closesOn ?? "" })}
      </a>
    </p>
  ));
}
