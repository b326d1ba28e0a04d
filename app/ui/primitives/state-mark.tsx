/** State by shape, word and colour together: never colour alone. */
export type StateTone = "waiting" | "doing" | "done" | "official" | "quiet";

export function StateMark({ tone, label }: { tone: StateTone; label: string }) {
  return (
    <span className="state" data-tone={tone}>
      {label}
    </span>
  );
}
