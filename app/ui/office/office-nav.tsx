import { usePage } from "#app/ui/page-context.tsx";
import { PlaceMenu } from "#app/ui/primitives/place-menu.tsx";
import { officePlacesOf } from "./office-places.ts";

/** The desks of the office that this person works at. */
export function OfficeNav({ here }: { here?: string }) {
  const { t, actor } = usePage();
  const mine = officePlacesOf(actor);
  if (mine.length < 2) return null;
  const places = mine.map(({ href, name }) => ({ href, label: t(`office.nav.${name}`) }));
  return <PlaceMenu label={t("office.nav.label")} here={here} groups={[{ places }]} />;
}
