import type { NeedState } from "#app/domain/needs/need-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";
import { stateWord } from "./need-words.ts";

const tones: Record<NeedState, StateTone> = {
  submitted: "waiting",
  accepted: "waiting",
  assigned: "waiting",
  disputed: "waiting",
  "in-progress": "doing",
  joint: "doing",
  waiting: "waiting",
  answered: "official",
  "in-task": "doing",
  closed: "done",
  reopened: "waiting",
  merged: "quiet",
  withdrawn: "quiet",
};

/** A need's state by shape, word and colour, the same as its mark on the map. */
export function NeedStateMark({ state }: { state: NeedState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={stateWord(t, state)} />;
}
