import { usePage } from "#app/ui/page-context.tsx";

export type AccountView = {
  displayName: string;
  locale: string;
  email?: string | undefined;
  mobile?: string | undefined;
  tellByEmail: boolean;
  tellBySms: boolean;
};

/** What the portal knows of its reader, each with the page that changes it. */
export function AccountFacts({ account }: { account: AccountView }) {
  const { t } = usePage();
  const ways = [
    t("account.notices.portal"),
    ...(account.tellByEmail && account.email ? [t("account.notices.email")] : []),
    ...(account.tellBySms && account.mobile ? [t("account.notices.sms")] : []),
  ];
  const rows: [string, string, string, string][] = [
    [t("account.profile.name"), account.displayName, "/account/profile", t("account.profile.change-name")],
    [
      t("account.profile.language"),
      t(`account.languages.${account.locale}`),
      "/account/profile",
      t("account.profile.change-language"),
    ],
    [
      t("account.proofs.email.name"),
      account.email ?? t("account.contact.none"),
      "/account/contact",
      t(account.email ? "account.contact.change-email" : "account.contact.add-email"),
    ],
    [
      t("account.proofs.mobile.name"),
      account.mobile ?? t("account.contact.none-mobile"),
      "/account/contact",
      t(account.mobile ? "account.contact.change-mobile" : "account.contact.add-mobile"),
    ],
    [
      t("account.notices.title"),
      ways.join(t("account.notices.and")),
      "/account/notices",
      t("account.notices.change"),
    ],
  ];
  return (
    <section>
      <h2>{t("account.facts")}</h2>
      <dl className="proofs">
        {rows.map(([term, value, href, act]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value} <a href={href}>{act}</a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
