import type { HistoryLine, PassageSaid } from "#app/domain/consultations/workbench/passage-history.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

type Props = { history: readonly HistoryLine[]; units: readonly Choice[]; words: string };

/** Every change of these words: who, when, and what was said before and afterwards. */
export function PassageHistory({ history, units, words }: Props) {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <section className="passage-history">
      <h2>{t("workbench.history")}</h2>
      <ol className="plain-list">
        {history.map((line) => (
          <li key={line.id}>
            <details>
              <summary>
                {t(`workbench.act.${line.act}`, { by: line.by })} <Moment at={line.at} />
              </summary>
              {line.note && (
                <p>{t("workbench.sent-back-why", { unit: unitName(units, line.unitId), why: line.note })}</p>
              )}
              <div className="before-after">
                <Side {...{ label: t("workbench.before"), said: line.before, units, words }} />
                <Side {...{ label: t("workbench.after"), said: line.after, units, words }} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

const unitName = (units: readonly Choice[], id: string | null) =>
  units.find(({ value }) => value === id)?.label ?? id ?? "";

type SideProps = Pick<Props, "units" | "words"> & { label: string; said: PassageSaid | null };

function Side({ label, said, units, words }: SideProps) {
  const t = useT();
  if (!said) return null;
  const { adoption, reason, followUp, draftAdoption, draftReason, draftFollowUp, topic, unitId } = said;
  const drafted = draftAdoption ?? draftReason ?? draftFollowUp;
  return (
    <div>
      <h3>{label}</h3>
      <blockquote className="words">{words.slice(said.from, said.until)}</blockquote>
      <p className="facts">
        {topic && <span>{topic}</span>}
        <span>{unitId ? unitName(units, unitId) : t("consultations.no-unit")}</span>
        <span>{adoption ? t(`notices.adoption.${adoption}`) : t("consultations.undecided")}</span>
      </p>
      {reason && <p className="words">{reason}</p>}
      {followUp && <p>{t("consultations.went", { where: followUp })}</p>}
      {drafted && (
        <p className="words">
          {t("workbench.draft")}
          {draftAdoption && ` · ${t(`notices.adoption.${draftAdoption}`)}`}
          {draftReason && ` · ${draftReason}`}
          {draftFollowUp && ` · ${draftFollowUp}`}
        </p>
      )}
    </div>
  );
}
