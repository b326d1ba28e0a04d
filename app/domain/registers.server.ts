import { type Desk, deskFor } from "./administration/desk.server.ts";
import { siteFace, siteForm } from "./administration/site-record.ts";
import { siteKind } from "./administration/site-register.server.ts";
import { switchFace, switchForm } from "./administration/switch-record.ts";
import { switchKind } from "./administration/switch-register.server.ts";
import { ruleFace, ruleForm } from "./calendar/rule-record.ts";
import { ruleKind } from "./calendar/rule-register.server.ts";
import { baseMapChoices } from "./geo/base-map.server.ts";
import { ruleEffects } from "./needs/rule-effects-queries.server.ts";
import type { Shipped } from "./settings.server.ts";

/** Every register that administrators keep by the shared pages, by its place under /admin. */
const desks = {
  rules: () => deskFor({ kind: { ...ruleKind, effects: ruleEffects }, form: ruleForm, face: ruleFace }),
  site: ({ site }) =>
    deskFor({
      ...{ kind: siteKind(site), form: siteForm, face: siteFace },
      choices: async () => ({ basemap: asChoices(await baseMapChoices(site.basemap)) }),
    }),
  switches: () => deskFor({ kind: switchKind, form: switchForm, face: switchFace }),
} satisfies Record<string, (shipped: Shipped) => Desk>;

export type RegisterSlug = keyof typeof desks;

export const isRegisterSlug = (name: string | undefined): name is RegisterSlug =>
  name !== undefined && Object.hasOwn(desks, name);

export const deskAt = (slug: RegisterSlug, shipped: Shipped): Desk => desks[slug](shipped);

const asChoices = (values: readonly string[]) => values.map((value) => ({ value, name: { text: value } }));
