import { wallTimeOf } from "#app/domain/calendar/day-in-zone.ts";
import { outreachKinds } from "#app/domain/outreach/events/event-terms.ts";
import type { EventView } from "#app/domain/outreach/events/event-view.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

const named = [
  ...["kind", "titleZh", "titleEn", "wordsZh", "wordsEn", "placeLabel", "coordinates"],
  ...["day", "from", "until", "capacity", "children", "access"],
];
export const eventLabels = (t: Translate) =>
  Object.fromEntries(named.map((name) => [name, t(`outreach.events.field.${name}`)]));

/** What, where, when, for how many, and what children and people with disabilities need to know. */
export function EventFields({ form }: { form: FormState }) {
  const t = useT();
  const label = eventLabels(t);
  const common = (name: string) => ({ name, form, label: label[name] ?? name });
  return (
    <>
      <SelectField
        {...{ ...common("kind"), required: true }}
        choices={outreachKinds.map((value) => ({ value, label: t(`outreach.event-kind.${value}`) }))}
      />
      <TextField {...{ ...common("titleZh"), required: true, maxLength: 60 }} />
      <TextField {...{ ...common("titleEn"), required: true, maxLength: 120 }} />
      <AreaField {...{ ...common("wordsZh"), required: true, rows: 5, maxLength: 2000 }} />
      <AreaField {...{ ...common("wordsEn"), rows: 5, maxLength: 4000 }} />
      <TextField {...{ ...common("placeLabel"), required: true, maxLength: 80 }} />
      <TextField
        {...{ ...common("coordinates"), maxLength: 60, hint: t("outreach.events.coordinates-hint") }}
      />
      <TextField {...{ ...common("day"), required: true, type: "date" }} />
      <div className="field-pair">
        <TextField {...{ ...common("from"), required: true, type: "time" }} />
        <TextField {...{ ...common("until"), required: true, type: "time" }} />
      </div>
      <TextField {...{ ...common("capacity"), required: true, inputMode: "numeric" }} />
      <AreaField {...{ ...common("children"), rows: 2, maxLength: 300 }} />
      <AreaField {...{ ...common("access"), rows: 2, maxLength: 300 }} />
    </>
  );
}

/** An event as its form opens. */
export function eventValues(event: EventView, zone: string): Record<string, string> {
  const [from, until] = [wallTimeOf(event.startsAt, zone), wallTimeOf(event.endsAt, zone)];
  return {
    ...{ kind: event.kind, titleZh: event.title, titleEn: event.titleEn, wordsZh: event.words },
    ...{ wordsEn: event.wordsEn ?? "", placeLabel: event.placeLabel, coordinates: event.at?.join(",") ?? "" },
    ...{ day: from.slice(0, 10), from: from.slice(11), until: until.slice(11) },
    ...{ capacity: String(event.capacity), children: event.children ?? "", access: event.access ?? "" },
  };
}
