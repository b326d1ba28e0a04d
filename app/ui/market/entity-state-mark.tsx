import type { EntityState } from "#app/domain/market/entity-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";

const tones: Record<EntityState, StateTone> = {
  draft: "quiet",
  applied: "waiting",
  "sent-back": "waiting",
  verified: "done",
  "renewal-due": "doing",
  renewing: "doing",
  lapsed: "quiet",
  suspended: "official",
  withdrawn: "quiet",
};

export function EntityStateMark({ state }: { state: EntityState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={t(`market.state.${state}`)} />;
}
