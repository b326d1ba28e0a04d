import { useT } from "#app/ui/page-context.tsx";

/** The way back from one of the pages about signing in. */
export function SecurityCrumb() {
  const t = useT();
  return (
    <p className="crumb">
      <a href="/account">{t("account.title")}</a> <a href="/account/security">{t("security.title")}</a>
    </p>
  );
}
