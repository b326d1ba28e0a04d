import type { NeedVoice } from "#app/domain/needs/need-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** For whoever asked the same: their own verdict on the answer that was given to all. */
export function MergedVoice({ voice: { number, given } }: { voice: NeedVoice }) {
  const t = useT();
  if (given) return <p className="note">{t("moves.resident.merged-voice.given", { number })}</p>;
  return (
    <div className="note">
      <p>{t("moves.resident.merged-voice.ask", { number })}</p>
      <p className="acts">
        <a className="btn" href={`/needs/${number}/verdict`}>
          {t("moves.resident.merged-voice.link")}
        </a>
      </p>
    </div>
  );
}
