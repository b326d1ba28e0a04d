import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { NeedVoice } from "#app/domain/needs/need-view.ts";
import { residentActsIn } from "#app/domain/needs/resident-acts.ts";
import { useT } from "#app/ui/page-context.tsx";
import { MergedVoice } from "./merged-voice.tsx";
import { ResidentWordsForm } from "./resident-words-form.tsx";
import { VerdictForm } from "./verdict-form.tsx";

type Props = {
  number: string;
  state: NeedState;
  /** Whether the answer of this round has its verdict. */
  verdictGiven: boolean;
  /** What the office asked, while the need waits for its author. */
  question?: string | null;
  voice?: NeedVoice | null;
};

/** For its author: what the office waits for, in full; everything else they may do, as links. */
export function ResidentPart({ number, state, verdictGiven, question, voice }: Props) {
  const t = useT();
  const acts = residentActsIn(state, verdictGiven);
  const asked =
    state === "answered" && !verdictGiven ? "verdict" : state === "waiting" ? "supplements" : undefined;
  const others = acts.filter((act) => act !== asked);
  if (acts.length === 0) return null;
  return (
    <section className="resident-part" aria-labelledby="resident-part">
      <h2 id="resident-part">{t(asked ? `moves.resident.${asked}.title` : "moves.resident.title")}</h2>
      {voice && <MergedVoice voice={voice} />}
      {asked === "verdict" && <VerdictForm number={number} />}
      {asked === "supplements" && (
        <>
          {question && <p className="note">{t("moves.resident.supplements.question", { question })}</p>}
          <ResidentWordsForm number={number} act="supplements" />
        </>
      )}
      {others.length > 0 && (
        <p className="acts">
          {others.map((act) => (
            <a key={act} className="btn plain" href={`/needs/${number}/${act}`}>
              {t(`moves.resident.${act}.link`)}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
