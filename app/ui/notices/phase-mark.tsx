import type { NoticePhase } from "#app/domain/notices/notice-phase.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";

const tones: Record<NoticePhase, StateTone> = {
  coming: "waiting",
  open: "doing",
  closed: "waiting",
  announced: "done",
  superseded: "quiet",
  discontinued: "quiet",
  withdrawn: "quiet",
};

export function PhaseMark({ phase }: { phase: NoticePhase }) {
  const t = useT();
  return <StateMark tone={tones[phase]} label={t(`notices.phase.${phase}`)} />;
}
