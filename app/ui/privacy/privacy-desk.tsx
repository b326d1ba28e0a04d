import type { ConsentStanding, ReadLine } from "#app/domain/privacy/desk-view.ts";
import type { RetentionDays } from "#app/domain/privacy/retention-rules.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { ConsentList } from "./consent-list.tsx";
import { KeptForList } from "./kept-for-list.tsx";
import { ReadsList } from "./reads-list.tsx";

type Props = {
  consents: ConsentStanding[];
  reads: ReadLine[];
  page: number;
  more: boolean;
  deletionDueAt: string | null;
  days: RetentionDays;
  coolingOff: number;
  /** Somebody was led here from what they were about to do. */
  leadsOn: boolean;
};

/** A person's own privacy desk: what is kept, who looked, what they agreed to, and how to take it away or end it. */
export function PrivacyDesk({ consents, reads, page, more, deletionDueAt, days, ...props }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <AccountNav here="/account/privacy" />
      <h1>{t("privacy.desk.title")}</h1>
      {deletionDueAt && (
        <p className="note" role="status">
          {t("privacy.deletion.waits")} <Day at={deletionDueAt} />{" "}
          <a href="/account/deletion">{t("privacy.deletion.undo")}</a>
        </p>
      )}
      <h2>{t("privacy.kept.title")}</h2>
      <KeptForList kept={["account", "contributions", "taking-part", "letters", "trust"]} days={days} />
      <p className="acts">
        <a className="btn" href="/account/privacy/data">
          {t("privacy.own-data.title")}
        </a>
        <a className="btn plain" href="/account/profile">
          {t("privacy.desk.correct-name")}
        </a>
        <a className="btn plain" href="/account/contact">
          {t("privacy.desk.correct-contact")}
        </a>
      </p>
      <p className="hint">{t("privacy.desk.correct-words")}</p>
      <h2 id="consents">{t("privacy.consents.title")}</h2>
      {props.leadsOn && (
        <p className="note" role="status">
          {t("privacy.consents.leads-on")}
        </p>
      )}
      <ConsentList consents={consents} />
      <h2>{t("privacy.reads.title")}</h2>
      <ReadsList reads={reads} page={page} more={more} />
      <h2>{t("privacy.desk.family")}</h2>
      <p className="acts">
        <a className="btn plain" href="/account/guardian">
          {t("privacy.guardian.title")}
        </a>
        <a className="btn plain" href="/account/children">
          {t("privacy.children.title")}
        </a>
      </p>
      <h2>{t("privacy.deletion.title")}</h2>
      <p>{t("privacy.deletion.lead", { days: props.coolingOff })}</p>
      <p className="acts">
        <a className="btn grave" href="/account/deletion">
          {t("privacy.deletion.title")}
        </a>
      </p>
    </section>
  );
}
