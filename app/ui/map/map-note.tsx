import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

/** By what right the base map is shown: the site's own review number. */
export function MapNote() {
  const { t, site } = usePage();
  const { reviewNumber } = site.footer;
  return (
    <span>
      <InOwnLanguage words={reviewNumber} say={(number) => t("needs.page.map-note", { number })} />
    </span>
  );
}
