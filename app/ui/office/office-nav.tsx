import { usePage } from "#app/ui/page-context.tsx";
import { PlaceMenu } from "#app/ui/primitives/place-menu.tsx";
import { officeGroupsOf } from "./office-places.ts";

/** As many places as are found at a glance without groups. */
const inOneRow = 9;

/** The desks of the office that this person works at. */
export function OfficeNav({ here }: { here?: string }) {
  const { t, actor } = usePage();
  const mine = officeGroupsOf(actor).map(({ name, places }) => ({
    name: t(`office.nav.group.${name}`),
    places: places.map((place) => ({ href: place.href, label: t(`office.nav.${place.name}`) })),
  }));
  const places = mine.flatMap((group) => group.places);
  if (places.length < 2) return null;
  const groups = places.length > inOneRow ? mine : [{ places }];
  return <PlaceMenu label={t("office.nav.label")} here={here} groups={groups} />;
}
