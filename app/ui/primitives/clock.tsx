import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { useT } from "#app/ui/page-context.tsx";
import { LinkedWords } from "../policies/linked-words.tsx";

export type ClockView = {
  /** "还有 3 个工作日", already worded. */
  left: string;
  /** Who does what by when. */
  duty: string;
  basis: string;
  /** The basis with the articles that it names linked. */
  basisParts?: readonly LinkedPart[];
  used: number;
  total: number;
  tone: "waiting" | "official" | "done";
  provisional: boolean;
  paused: boolean;
};

/** The clock: what is left, who owes it, its bar, its legal basis; the bar in words for a screen reader. */
export function ClockPart({ clock }: { clock: ClockView }) {
  const t = useT();
  const { left, duty, basis, basisParts, used, total, tone, provisional, paused } = clock;
  return (
    <section className="clock" data-tone={tone} aria-label={t("clock.title")}>
      <strong>{left}</strong>
      <span>{duty}</span>
      <meter
        min={0}
        max={Math.max(total, 1)}
        value={Math.min(used, total)}
        aria-label={t("clock.used", { used, total })}
      />
      <small>
        {t("clock.basis")}
        {basisParts ? <LinkedWords parts={basisParts} /> : basis}
        {provisional && ` · ${t("clock.provisional")}`}
        {paused && ` · ${t("clock.paused")}`}
      </small>
    </section>
  );
}
