import type { LedgerStanding } from "#app/domain/audit/ledger-standing.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Whether the chain holds: up to which row, since when, or where it breaks. */
export function ChainStanding({ standing }: { standing: LedgerStanding | undefined }) {
  const t = useT();
  if (!standing) return <p className="note">{t("audit.chain.not-yet")}</p>;
  const { head, wholeAt, checkedAt, broken } = standing;
  if (broken)
    return (
      <div className="note audit-broken" role="alert">
        <p>
          <strong>{t("audit.chain.broken", { seq: broken.seq })}</strong>{" "}
          {t(`audit.chain.fault.${broken.fault}`)}
        </p>
        <p>
          {t("audit.chain.since")} <Moment at={broken.since} />
        </p>
        <p>{t("audit.chain.what-now")}</p>
      </div>
    );
  return (
    <div className="note good">
      <p>
        {t("audit.chain.sound", { seq: grouped(head.seq) })} <Moment at={checkedAt} />
        {wholeAt && (
          <>
            {" · "}
            {t("audit.chain.whole")} <Moment at={wholeAt} />
          </>
        )}
      </p>
    </div>
  );
}
