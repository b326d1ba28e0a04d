import type { KeptFor } from "#app/domain/privacy/personal-share.ts";
import type { RetentionDays } from "#app/domain/privacy/retention-rules.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Each purpose with what is kept for it and how long. */
export function KeptForList({ kept, days }: { kept: readonly KeptFor[]; days: RetentionDays }) {
  const t = useT();
  return (
    <dl className="proofs">
      {kept.map((purpose) => (
        <div key={purpose}>
          <dt>{t(`privacy.kept.${purpose}.name`)}</dt>
          <dd>
            {t(`privacy.kept.${purpose}.what`)} {t(`privacy.kept.${purpose}.long`, days)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
