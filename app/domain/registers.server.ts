import { type Desk, deskFor } from "./administration/desk.server.ts";
import { ruleFace, ruleForm } from "./calendar/rule-record.ts";
import { ruleKind } from "./calendar/rule-register.server.ts";
import { ruleEffects } from "./needs/rule-effects-queries.server.ts";

/** Every register that administrators keep by the shared pages, by its place under /admin. */
const desks = {
  rules: deskFor({ kind: { ...ruleKind, effects: ruleEffects }, form: ruleForm, face: ruleFace }),
} satisfies Record<string, Desk>;

export type RegisterSlug = keyof typeof desks;

export const isRegisterSlug = (name: string | undefined): name is RegisterSlug =>
  name !== undefined && Object.hasOwn(desks, name);

export const deskAt = (slug: RegisterSlug): Desk => desks[slug];
