import type { TaskState } from "#app/domain/tasks/task-states.ts";
import type { MarkKind } from "#app/ui/map/map-feature.ts";
import { useT } from "#app/ui/page-context.tsx";
import { StateMark, type StateTone } from "#app/ui/primitives/state-mark.tsx";

const tones: Record<TaskState, StateTone> = {
  "not-started": "quiet",
  advancing: "doing",
  delayed: "official",
  done: "done",
  adjusted: "waiting",
  terminated: "quiet",
};

/** A task's state by shape, word and colour. */
export function TaskStateMark({ state }: { state: TaskState }) {
  const t = useT();
  return <StateMark tone={tones[state]} label={t(`tasks.state.${state}`)} />;
}

/** The shape by which maps show how far a task has come. */
export const taskMarks: Record<TaskState, MarkKind> = {
  "not-started": "waiting",
  advancing: "in-progress",
  delayed: "waiting",
  done: "done",
  adjusted: "in-progress",
  terminated: "closed",
};
