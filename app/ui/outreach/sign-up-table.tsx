import type { SignUpLine } from "#app/domain/outreach/events/event-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "../primitives/flow-table.tsx";
import { Moment } from "../primitives/moment.tsx";

const heads = ["name", "people", "state", "at"] as const;

/** Who signed up, by the names they show; contacts are nobody's to see here. */
export function SignUpTable({ signUps }: { signUps: readonly SignUpLine[] }) {
  const t = useT();
  return (
    <FlowTable
      label={t("outreach.events.signed-up")}
      className="brief"
      heads={heads.map((head) => t(`outreach.events.head.${head}`))}
    >
      {signUps.map(({ name, people, state, at }) => (
        <FlowRow key={`${at} ${name}`}>
          <FlowHead>{name ?? t("outreach.events.nobody")}</FlowHead>
          <FlowCell head={t("outreach.events.head.people")}>{people}</FlowCell>
          <FlowCell head={t("outreach.events.head.state")}>{t(`outreach.sign-up-state.${state}`)}</FlowCell>
          <FlowCell head={t("outreach.events.head.at")}>
            <Moment at={at} />
          </FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}
