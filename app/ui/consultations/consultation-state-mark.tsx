import type { ConsultationState } from "#app/domain/consultations/consultation-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";

const tones: Record<ConsultationState, StateTone> = {
  draft: "quiet",
  published: "waiting",
  collecting: "doing",
  closed: "waiting",
  collated: "waiting",
  studied: "waiting",
  reviewed: "waiting",
  answered: "official",
  archived: "done",
  withdrawn: "quiet",
};

export function ConsultationStateMark({ state }: { state: ConsultationState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={t(`consultations.state.${state}`)} />;
}
