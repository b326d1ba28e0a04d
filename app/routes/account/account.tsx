import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { needsOfAuthor } from "#app/domain/needs/needs-of-author-queries.server.ts";
import { accountOf } from "#app/domain/people/account-queries.server.ts";
import { consentsOf } from "#app/domain/privacy/consent-queries.server.ts";
import { AccountFacts } from "#app/ui/account/account-facts.tsx";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { MyNeeds } from "#app/ui/account/my-needs.tsx";
import { dueMark } from "#app/ui/needs/due-mark.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps, t, lang } = context;
  const account = await accountOf(deps, person);
  if (!account) throw missing();
  const page = pageNumber(request);
  const { calendar } = await loadRulebook(deps.db.read);
  const { needs, more } = await needsOfAuthor(deps, person.id, page);
  const clock = { calendar, now: deps.clock.now(), zone: deps.zone };
  return {
    title: t("account.title"),
    account,
    page,
    more,
    provider: deps.provider?.settings.label[lang],
    asksAgain: (await consentsOf(deps, person.id)).some((one) => one.asksAgain && one.agreed),
    needs: needs.map((need) => ({ ...need, mark: dueMark(t, need, clock) })),
  };
}

export default function Account() {
  const { t, unread } = usePage();
  const { account, needs, page, more, provider, asksAgain } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountNav here="/account" />
      <h1>{t("account.title")}</h1>
      <p className="acts">
        <a className="btn" href="/account/messages">
          {unread > 0 ? t("account.messages.link-unread", { count: unread }) : t("account.messages.link")}
        </a>
      </p>
      <MyNeeds needs={needs} page={page} more={more} />
      <AccountFacts account={account} />
      <section>
        <h2>{t("security.title")}</h2>
        <p className="acts">
          <a className="btn plain" href="/account/security">
            {t("account.ways")}
          </a>
          <a className="btn plain" href="/account/sessions">
            {t("security.sessions.link")}
          </a>
          {provider && (
            <a className="btn plain" href="/account/provider">
              {t("provider.link.title", { name: provider })}
            </a>
          )}
        </p>
      </section>
      <section>
        <h2>{t("privacy.desk.title")}</h2>
        {asksAgain && (
          <p className="note" role="status">
            {t("privacy.consents.again")}
          </p>
        )}
        <p className="acts">
          <a className="btn plain" href="/account/privacy">
            {t("privacy.desk.open")}
          </a>
        </p>
      </section>
      <section>
        <h2>{t("market.own.title")}</h2>
        <p>{t("market.own.account-text")}</p>
        <p className="acts">
          <a className="btn plain" href="/account/market-entities">
            {t("market.own.open")}
          </a>
        </p>
      </section>
      <section>
        <h2>{t("account.sessions.title")}</h2>
        <p>{t("account.sessions.text")}</p>
        <form method="post" action="/sign-out" className="acts" data-enhance="forget-device">
          <button type="submit" className="btn plain">
            {t("account.sessions.end")}
          </button>
          <button type="submit" className="btn grave" name="everywhere" value="yes">
            {t("account.sessions.end-all")}
          </button>
        </form>
      </section>
    </section>
  );
}
