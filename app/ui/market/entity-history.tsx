import type { AppealView, EntityMoveMade } from "#app/domain/market/entity-view.ts";
import { type Page, usePage } from "#app/ui/page-context.tsx";
import { Thread, type ThreadStep } from "#app/ui/primitives/thread.tsx";

type Appealed = Omit<AppealView, "grounds" | "mayDecide">;

/** 来龙去脉 of an entity: each decision with its reason and basis, then what is owed by when. */
export function EntityHistory(props: {
  moves: readonly EntityMoveMade[];
  appeals: readonly Appealed[];
  dueOn?: string | null;
}) {
  const { t } = usePage();
  const steps = [
    ...props.moves.map((move) => moveStep(t, move)),
    ...props.appeals.flatMap((one) => appealSteps(t, one)),
  ];
  const ordered = steps.toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? ""));
  const owed: ThreadStep[] = props.dueOn
    ? [
        {
          id: "owed",
          when: "next",
          words: t("market.history.owed"),
          by: t("market.history.due", { date: props.dueOn }),
        },
      ]
    : [];
  return (
    <Thread
      label={t("market.history.title")}
      steps={[...ordered, ...owed, ...openAppeals(t, props.appeals)]}
    />
  );
}

function moveStep(t: Page["t"], { id, move, at, reason, basis, until }: EntityMoveMade): ThreadStep {
  const told = [
    until && t("market.history.until", { date: until }),
    reason && t("market.history.reason", { reason }),
    basis && t("market.history.basis", { basis }),
  ].filter(Boolean);
  const official = move === "suspend" || move === "verify" || move === "renew";
  return { id, when: "done", words: t(`market.done.${move}`), at, by: told.join(" "), official };
}

function appealSteps(t: Page["t"], { id, madeAt, decidedAt, outcome, reason }: Appealed): ThreadStep[] {
  const made: ThreadStep = { id, when: "done", words: t("market.history.appealed"), at: madeAt };
  if (!decidedAt || !outcome) return [made];
  const by = t("market.history.reason", { reason: reason ?? "" });
  const words = t(`market.history.appeal-${outcome}`);
  return [made, { id: `${id}-decided`, when: "done", words, at: decidedAt, by, official: true }];
}

const openAppeals = (t: Page["t"], appeals: readonly Appealed[]): ThreadStep[] =>
  appeals
    .filter(({ decidedAt }) => decidedAt === null)
    .map(({ id, dueOn }) => ({
      ...{ id: `${id}-owed`, when: "next", words: t("market.history.appeal-owed") },
      ...(dueOn && { by: t("market.history.due", { date: dueOn }) }),
    }));
