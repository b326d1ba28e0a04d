import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace, RecordNames } from "../administration/register-fact.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";

export const unitKinds = ["department", "subdistrict-office", "coordinating-office"] as const;

/** A unit. `heirId`: who took its open needs when it was retired. */
export const unitShape = z.object({
  name: z.string().min(1),
  nameEn: z.string().min(1),
  kind: z.enum(unitKinds),
  phone: z.string().nullable(),
  parentId: z.string().nullable(),
  retired: z.boolean(),
  heirId: z.string().nullable(),
});
export type Unit = z.output<typeof unitShape>;

const blankAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const line = plainLine(80).pipe(z.string().min(1, "field-needed"));

const posted = z.object({
  unitId: z
    .string("field-needed")
    .trim()
    .max(60, "field-too-long")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "rule-id-not-plain"),
  name: line,
  nameEn: line,
  unitKind: z.enum(unitKinds, "field-needed"),
  phone: optionalText(40),
  parentId: z.preprocess(blankAsNull, z.string().nullable()),
  retired: z.enum(["no", "yes"], "field-needed"),
  heirId: z.preprocess(blankAsNull, z.string().nullable()),
});

export const unitForm: RecordForm<Unit, z.output<typeof posted>> = {
  shape: posted,
  keyOf: ({ unitId }) => unitId,
  apply(_before, { name, nameEn, unitKind, phone, parentId, retired, heirId }) {
    const isRetired = retired === "yes";
    return {
      ok: true,
      after: {
        ...{ name, nameEn, kind: unitKind, phone: phone ?? null, parentId, retired: isRetired },
        heirId: isRetired ? heirId : null,
      },
    };
  },
  values: ({ name, nameEn, kind, phone, parentId, retired, heirId }) => ({
    ...{ name, nameEn, unitKind: kind, phone: phone ?? "", parentId: parentId ?? "" },
    ...{ retired: retired ? "yes" : "no", heirId: heirId ?? "" },
  }),
};

/** How a unit reads; its parent by name. */
export function unitFace(unit: Unit, key: string, names: RecordNames): RecordFace {
  const parent = unit.parentId ? names.get(unit.parentId) : undefined;
  const kind = { name: "unit-kind", word: `unit-${unit.kind}` };
  const state = { name: "state", word: unit.retired ? "retired" : "active" };
  return {
    name: { both: { "zh-CN": unit.name, en: unit.nameEn } },
    brief: [kind, state],
    facts: [
      { name: "key", text: key },
      { name: "name-zh", text: unit.name },
      { name: "name-en", text: unit.nameEn },
      kind,
      ...(unit.phone ? [{ name: "phone", text: unit.phone }] : []),
      ...(parent ? [{ name: "parent", both: { "zh-CN": parent.name, en: parent.nameEn } }] : []),
      state,
    ],
  };
}
