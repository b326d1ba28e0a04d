import type { TextState } from "#app/domain/outreach/texts/text-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "../primitives/state-mark.tsx";

const tones: Record<TextState, StateTone> = { draft: "waiting", "in-review": "doing", published: "done" };

export function TextStateMark({ state }: { state: TextState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={t(`outreach.state.${state}`)} />;
}
