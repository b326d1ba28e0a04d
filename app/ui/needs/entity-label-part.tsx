import type { EntityLabel } from "#app/domain/needs/entity-label.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

/** "Market entity", its name with the way to the register, and what it has at stake in this very matter. */
export function EntityLabelPart({ entity, brief }: { entity: EntityLabel; brief?: boolean }) {
  const t = useT();
  const { name, stake, uscc } = entity;
  const shown = name === null ? t("market.label.nameless") : <InOwnLanguage words={name} />;
  return (
    <>
      <span className="entity-label">
        <span className="role">{t("market.label.entity")}</span>
        <strong>{uscc && !brief ? <a href={`/market-entities/${uscc}`}>{shown}</a> : shown}</strong>
      </span>
      {stake !== null && (
        <span className="entity-stake">
          <InOwnLanguage words={stake} say={(words) => t("market.label.stake", { stake: words })} />
        </span>
      )}
    </>
  );
}
