import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Conflict } from "./duties-apart.ts";

type Effects = { openCases: number; inHand: number; others: { id: string; name: string }[] };

const shown = ({ others }: Effects) =>
  others.slice(0, 5).map(({ id, name }) => ({ text: name, href: `/admin/people/${id}` }));

/** What giving a role touches, in the words of the preview. */
export function givingEffects(effects: Effects, conflicts: readonly Conflict[]): RegisterEffect[] {
  return [
    ...(effects.openCases > 0
      ? [{ effect: "role-opens-cases", count: effects.openCases, examples: [] }]
      : []),
    ...(effects.others.length > 0
      ? [{ effect: "role-shared", count: effects.others.length, examples: shown(effects) }]
      : []),
    ...conflicts.map(({ with: role }) => ({ effect: `duties-apart-${role}`, count: 1, examples: [] })),
  ];
}

/** What ending a role touches: where the open needs go, and who is left. */
export function endingEffects(effects: Effects, bound: boolean): RegisterEffect[] {
  const [heir] = effects.others;
  return [
    ...(effects.inHand > 0
      ? [
          heir
            ? {
                effect: "cases-go-to",
                count: effects.inHand,
                values: { name: heir.name },
                examples: [],
              }
            : { effect: "cases-go-to-unit", count: effects.inHand, examples: [] },
        ]
      : []),
    ...(bound && effects.others.length === 0
      ? [{ effect: "nobody-left", count: effects.openCases, examples: [] }]
      : []),
  ];
}
