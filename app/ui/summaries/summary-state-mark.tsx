import type { SummaryState } from "#app/domain/summaries/summary-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";

const tones: Record<SummaryState, StateTone> = {
  draft: "quiet",
  "in-review": "waiting",
  published: "waiting",
  tasked: "doing",
  declined: "official",
};

/** A summary's state by shape, word and colour. */
export function SummaryStateMark({ state }: { state: SummaryState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={t(`summaries.state.${state}`)} />;
}
