import { publicEntityStates } from "#app/domain/market/entity-standing.ts";
import { entityFields } from "#app/domain/market/entity-terms.ts";
import type { EntityLine } from "#app/domain/market/entity-view.ts";
import type { RegisterFilter } from "#app/domain/market/register-filter.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { fieldWords } from "./entity-facts.tsx";
import { EntityStateMark } from "./entity-state-mark.tsx";

/** Search by name or code, narrow by state and field: a plain form, so that each view has its address. */
export function RegisterForm({ filter }: { filter: RegisterFilter }) {
  const t = useT();
  const values = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value]]));
  const form = { values, errors: {} };
  return (
    <search>
      <form method="get" className="market-register-form">
        <TextField
          {...{ name: "sought", form, type: "search", maxLength: 80 }}
          label={t("market.register.sought")}
        />
        <SelectField
          {...{ name: "state", form }}
          label={t("market.register.state")}
          empty={t("market.register.any")}
          choices={publicEntityStates.map((value) => ({ value, label: t(`market.state.${value}`) }))}
        />
        <SelectField
          {...{ name: "field", form }}
          label={t("market.register.field")}
          empty={t("market.register.any")}
          choices={entityFields.map((value) => ({ value, label: t(`market.field.${value}`) }))}
        />
        <p>
          <button className="btn plain" type="submit">
            {t("market.register.find")}
          </button>
        </p>
      </form>
    </search>
  );
}

const heads = ["name", "state", "until", "kind", "fields"] as const;

export function RegisterTable({ lines }: { lines: readonly EntityLine[] }) {
  const t = useT();
  return (
    <FlowTable
      label={t("market.register.title")}
      className="brief"
      heads={heads.map((head) => t(`market.facts.${head}`))}
    >
      {lines.map(({ uscc, name, kind, fields, state, verifiedUntil }) => (
        <FlowRow key={uscc}>
          <FlowHead>
            <a href={`/market-entities/${uscc}`}>{name}</a>
            <br />
            <small>{uscc}</small>
          </FlowHead>
          <FlowCell head={t("market.facts.state")}>
            <EntityStateMark state={state} />
          </FlowCell>
          <FlowCell head={t("market.facts.until")}>{verifiedUntil}</FlowCell>
          <FlowCell head={t("market.facts.kind")}>{t(`market.kind.${kind}`)}</FlowCell>
          <FlowCell head={t("market.facts.fields")}>{fieldWords(t, fields)}</FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}
