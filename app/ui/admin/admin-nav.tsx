import { officePlacesOf } from "#app/ui/office/office-places.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { PlaceMenu } from "#app/ui/primitives/place-menu.tsx";
import { adminGroups } from "./admin-places.ts";

/** The administrator's menu, and the other desks of whoever reads it. */
export function AdminNav({ here }: { here: string }) {
  const { t, actor } = usePage();
  const kept = adminGroups.map(({ name, places }) => ({
    name: name === "start" ? undefined : t(`admin.group.${name}`),
    places: places.map((place) => ({ href: place.href, label: t(`admin.place.${place.name}`) })),
  }));
  const desks = officePlacesOf(actor)
    .filter(({ href }) => href !== "/admin")
    .map(({ href, name }) => ({ href, label: t(`office.nav.${name}`) }));
  const groups = desks.length > 0 ? [...kept, { name: t("admin.group.desks"), places: desks }] : kept;
  return <PlaceMenu label={t("admin.nav")} here={here} groups={groups} />;
}
