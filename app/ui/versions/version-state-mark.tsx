import type { VersionState } from "#app/domain/plans/version-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";

const tones: Record<VersionState, StateTone> = {
  draft: "quiet",
  "on-notice": "doing",
  approved: "official",
  "in-force": "done",
  revised: "quiet",
  "laid-aside": "quiet",
  abandoned: "quiet",
};

export function VersionStateMark({ state }: { state: VersionState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={t(`versions.state.${state}`)} />;
}
