import type { KeptFor } from "#app/domain/privacy/personal-share.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Each purpose with what is kept for it and how long. */
export function KeptForList({ kept }: { kept: readonly KeptFor[] }) {
  const t = useT();
  return (
    <dl className="proofs">
      {kept.map((purpose) => (
        <div key={purpose}>
          <dt>{t(`privacy.kept.${purpose}.name`)}</dt>
          <dd>
            {t(`privacy.kept.${purpose}.what`)} {t(`privacy.kept.${purpose}.long`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
