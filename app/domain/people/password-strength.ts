/** Characters; nothing is asked of their kinds, and every sign counts, spaces and 汉字 too (NIST SP 800-63B 5.1.1.2). */
export const passwordLength = { least: 12, most: 200 };

export type PasswordWeakness =
  | "password-too-short"
  | "password-too-long"
  | "password-common"
  | "password-holds-name";

/** As it is compared and hashed: the same password however a keyboard composes its signs. */
export const plainPassword = (typed: string) => typed.normalize("NFKC");

/**
 * Why a password is too weak, or undefined. `common`: the passwords that attackers try first, in lower case. `names`: what
 * others know of its owner.
 */
export function passwordWeakness(
  typed: string,
  { common, names }: { common: ReadonlySet<string>; names: readonly string[] },
): PasswordWeakness | undefined {
  const password = plainPassword(typed);
  const length = [...password].length;
  if (length < passwordLength.least) return "password-too-short";
  if (length > passwordLength.most) return "password-too-long";
  const lower = password.toLowerCase();
  if (isCommon(lower, common)) return "password-common";
  return names.some((name) => holdsName(lower, name.toLowerCase())) ? "password-holds-name" : undefined;
}

/** A common password as it is, repeated, or with figures and signs around it; and runs like `abcdefghijkl`. */
function isCommon(lower: string, common: ReadonlySet<string>): boolean {
  const stem = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const unit = repeatedUnit(lower);
  const known = [lower, stem, unit].some((part) => part !== undefined && common.has(part));
  return known || (unit !== undefined && [...unit].length <= 2) || isRun(lower);
}

function repeatedUnit(text: string): string | undefined {
  for (let size = 1; size <= text.length / 2; size++) {
    const unit = text.slice(0, size);
    if (text.length % size === 0 && unit.repeat(text.length / size) === text) return unit;
  }
  return undefined;
}

/** Each sign is the one before or after its neighbour, in the alphabet or counting round from 9 to 0. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return [1, -1].some((step) => steps.every((each) => each === step || each === -9 * step));
}

/** Four signs of a Latin name, or two of a Chinese one, are enough to be guessed. */
const holdsName = (lower: string, name: string) => {
  const least = /\p{Script=Han}/u.test(name) ? 2 : 4;
  return [...name].length >= least && lower.includes(name);
};
