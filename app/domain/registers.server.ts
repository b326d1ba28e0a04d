import { basemapFace, basemapForm } from "./administration/basemap-record.ts";
import { basemapKind } from "./administration/basemap-register.server.ts";
import { type Desk, deskFor } from "./administration/desk.server.ts";
import type { RegisteredKind } from "./administration/registered-kind.server.ts";
import { siteFace, siteForm } from "./administration/site-record.ts";
import { siteKind } from "./administration/site-register.server.ts";
import { switchFace, switchForm } from "./administration/switch-record.ts";
import { switchKind } from "./administration/switch-register.server.ts";
import { templateFace, templateForm } from "./administration/template-record.ts";
import { templateKind } from "./administration/template-register.server.ts";
import type { CalendarYear } from "./calendar/calendar-year.ts";
import { calendarYearFace, calendarYearForm } from "./calendar/calendar-year-record.ts";
import { calendarYearKind } from "./calendar/calendar-year-register.server.ts";
import { ruleFace, ruleForm } from "./calendar/rule-record.ts";
import { ruleKind } from "./calendar/rule-register.server.ts";
import { baseMapChoices } from "./geo/base-map.server.ts";
import { categoryFace, categoryForm } from "./needs/category-record.ts";
import { categoryKind } from "./needs/category-register.server.ts";
import { calendarEffects, reckonByCalendar } from "./needs/reckon-by-calendar.server.ts";
import { ruleEffects } from "./needs/rule-effects-queries.server.ts";
import { templateEffects } from "./needs/template-effects-queries.server.ts";
import { officeFactChoices, officeNames } from "./offices/office-names.server.ts";
import { routingRuleKind } from "./offices/routing-rule-kind.server.ts";
import { routingRuleFace, routingRuleForm } from "./offices/routing-rule-record.ts";
import { territoryKind } from "./offices/territory-kind.server.ts";
import { territoryFace, territoryForm } from "./offices/territory-record.ts";
import { unitKind } from "./offices/unit-kind.server.ts";
import { unitFace, unitForm } from "./offices/unit-record.ts";
import { articleKind } from "./policies/article-kind.server.ts";
import { articleFace, articleForm } from "./policies/article-record.ts";
import { policyKind } from "./policies/policy-kind.server.ts";
import { policyChoices, policyNames } from "./policies/policy-names.server.ts";
import { policyFace, policyForm } from "./policies/policy-record.ts";
import { retentionFace, retentionForm } from "./privacy/retention-record.ts";
import { retentionKind } from "./privacy/retention-register.server.ts";
import type { Shipped } from "./settings.server.ts";
import { taskThemes } from "./tasks/task-terms.ts";

/** Clocks that run are put in step with a year's calendar in the same transaction. */
export const calendarKind: RegisteredKind<CalendarYear> = {
  ...calendarYearKind,
  effects: calendarEffects,
  async write(tx, proposal, actor) {
    await calendarYearKind.write(tx, proposal, actor);
    await reckonByCalendar(tx, proposal, actor);
  },
};

/** Every register that administrators keep by the shared pages, by its place under /admin. */
const desks = {
  rules: () => deskFor({ kind: { ...ruleKind, effects: ruleEffects }, form: ruleForm, face: ruleFace }),
  calendar: () => deskFor({ kind: calendarKind, form: calendarYearForm, face: calendarYearFace }),
  retention: () => deskFor({ kind: retentionKind, form: retentionForm, face: retentionFace }),
  policies: () => deskFor({ kind: policyKind, form: policyForm, face: policyFace }),
  "policy-articles": () =>
    deskFor({
      ...{ kind: articleKind, form: articleForm, face: articleFace },
      ...{ names: policyNames, choices: policyChoices },
    }),
  categories: () =>
    deskFor({
      ...{ kind: categoryKind, form: categoryForm, face: categoryFace },
      choices: async (reads) => ({
        parent: [...(await categoryKind.readAll(reads))]
          .filter(([, { retired, parent }]) => !retired && parent === null)
          .map(([value, { name }]) => ({ value, name: { both: name } })),
        mergedInto: [...(await categoryKind.readAll(reads))]
          .filter(([, { retired }]) => !retired)
          .map(([value, { name }]) => ({ value, name: { both: name } })),
        theme: taskThemes.map((value) => ({ value, name: { word: `theme-${value}` } })),
      }),
    }),
  site: ({ site }) =>
    deskFor({
      ...{ kind: siteKind(site), form: siteForm, face: siteFace },
      choices: async () => ({ basemap: asChoices(await baseMapChoices(site.basemap)) }),
    }),
  basemaps: ({ site }) => deskFor({ kind: basemapKind(site), form: basemapForm, face: basemapFace }),
  territories: () => deskFor({ kind: territoryKind, form: territoryForm, face: territoryFace }),
  units: () =>
    deskFor({
      ...{ kind: unitKind, form: unitForm, face: unitFace, names: officeNames },
      choices: officeFactChoices,
    }),
  routing: () =>
    deskFor({
      ...{ kind: routingRuleKind, form: routingRuleForm, face: routingRuleFace, names: officeNames },
      choices: officeFactChoices,
    }),
  templates: () =>
    deskFor({
      ...{ kind: { ...templateKind, effects: templateEffects }, form: templateForm, face: templateFace },
    }),
  switches: () => deskFor({ kind: switchKind, form: switchForm, face: switchFace }),
} satisfies Record<string, (shipped: Shipped) => Desk>;

export type RegisterSlug = keyof typeof desks;

export const isRegisterSlug = (name: string | undefined): name is RegisterSlug =>
  name !== undefined && Object.hasOwn(desks, name);

export const deskAt = (slug: RegisterSlug, shipped: Shipped): Desk => desks[slug](shipped);

const asChoices = (values: readonly string[]) => values.map((value) => ({ value, name: { text: value } }));
