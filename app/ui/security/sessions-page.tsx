import type { Browser, System } from "#app/domain/people/device.ts";
import type { ProofMethod } from "#app/domain/people/proof-methods.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

type Session = {
  id: string;
  beganAt: string;
  seenAt: string;
  endsAt: string;
  network: string;
  browser: Browser;
  system: System;
  methods: ProofMethod[];
  isThis: boolean;
};

/** Where somebody is signed in, and the buttons that end it. */
export function SessionsPage({ sessions }: { sessions: Session[] }) {
  const t = useT();
  return (
    <section className="narrow">
      <AccountNav here="/account/sessions" />
      <h1>{t("security.sessions.title")}</h1>
      <p className="lead">{t("security.sessions.lead")}</p>
      <ol className="letters">
        {sessions.map((session) => (
          <SessionItem key={session.id} {...session} />
        ))}
      </ol>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions/others/ending" className="acts">
          <button type="submit" className="btn grave">
            {t("security.sessions.end-others")}
          </button>
        </form>
      )}
    </section>
  );
}

function SessionItem({ id, beganAt, seenAt, endsAt, network, browser, system, methods, isThis }: Session) {
  const t = useT();
  const device = t("security.sessions.device", {
    browser: t(`security.browsers.${browser}`),
    system: t(`security.systems.${system}`),
  });
  return (
    <li>
      <h2>
        {device} {isThis && <strong>{t("security.sessions.this")}</strong>}
      </h2>
      <p className="facts">
        <span>
          {t("security.sessions.began")} <Moment at={beganAt} />
        </span>
        <span>
          {t("security.sessions.seen")} <Moment at={seenAt} />
        </span>
        <span>
          {t("security.sessions.ends")} <Moment at={endsAt} />
        </span>
        {network && <span>{t("security.sessions.network", { network })}</span>}
        {methods.map((method) => (
          <span key={method}>{t(`security.methods.${method}`)}</span>
        ))}
      </p>
      {isThis ? (
        <form method="post" action="/sign-out" data-enhance="forget-device">
          <button type="submit" className="btn plain">
            {t("account.sessions.end")}
          </button>
        </form>
      ) : (
        <form method="post" action={`/account/sessions/${id}/ending`}>
          <button
            type="submit"
            className="btn plain"
            aria-label={t("security.sessions.end-this", { device })}
          >
            {t("security.sessions.end")}
          </button>
        </form>
      )}
    </li>
  );
}
