import { usePage } from "#app/ui/page-context.tsx";
import { PlaceMenu } from "#app/ui/primitives/place-menu.tsx";

const places = [
  { href: "/account", key: "account.title" },
  { href: "/account/messages", key: "account.messages.title" },
  { href: "/account/alerts", key: "alerts.own.title" },
  { href: "/account/security", key: "security.title" },
  { href: "/account/sessions", key: "security.sessions.title" },
  { href: "/account/privacy", key: "privacy.desk.title" },
  { href: "/account/contributions", key: "consultations.own" },
  { href: "/account/market-entities", key: "market.own.title" },
] as const;

/** A person's own pages. */
export function AccountNav({ here }: { here: (typeof places)[number]["href"] }) {
  const { t } = usePage();
  const named = places.map(({ href, key }) => ({ href, label: t(key) }));
  return <PlaceMenu label={t("account.nav")} here={here} groups={[{ places: named }]} />;
}
