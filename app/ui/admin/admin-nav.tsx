import { useT } from "#app/ui/page-context.tsx";
import { adminPlaces } from "./admin-places.ts";

/** The administrator's menu. */
export function AdminNav({ here }: { here: string }) {
  const t = useT();
  return (
    <nav className="office-nav" aria-label={t("admin.nav")}>
      {adminPlaces.map(({ href, name }) => (
        <a key={href} href={href} aria-current={href === here ? "page" : undefined}>
          {t(`admin.place.${name}`)}
        </a>
      ))}
    </nav>
  );
}
