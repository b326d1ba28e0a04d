import { landUseOf } from "#app/domain/plans/land-use.ts";
import { isControlLine } from "#app/domain/plans/layer-codes.ts";
import type { Translate } from "#app/domain/text/language.ts";

/** What a feature's code stands for: a land use with its code, a control line by its name; undefined for codes of a plan's own. */
export function codeWords(t: Translate, code: string): string | undefined {
  const use = landUseOf(code);
  if (use) return `${code} ${t(`reading.land-use.${use}`)}`;
  return isControlLine(code) ? t(`reading.control-lines.${code}`) : undefined;
}
