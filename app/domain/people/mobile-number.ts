export type MobileNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: "mobile-number-not-valid" };

/**
 * A mainland mobile number as it is stored, `+8613800138000`, from what a person typed: full-width digits, spaces, dashes,
 * brackets and the country code in any of its forms are understood.
 */
export function mobileNumber(typed: string): MobileNumber {
  const digits = typed.normalize("NFKC").replace(/[\s\-‐-―.()·\u200b-\u200f\u202a-\u202e\u2060]/g, "");
  const national = digits.replace(/^(\+|00)?86(?=\d{11}$)/, "");
  if (!/^1[3-9]\d{9}$/.test(national)) return { ok: false, reason: "mobile-number-not-valid" };
  return { ok: true, number: `+86${national}` };
}
