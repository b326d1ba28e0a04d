import { isCivilDate } from "#app/domain/calendar/civil-date.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";
/** First two digits of a division code (GB/T 2260): the provinces, with Taiwan, Hong Kong and Macao. */
const province = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * Whether text is a resident identity card number: 18 characters with a real date since 1900 and the right check digit (GB 11643), or
 * the old 15 digits with a real date of the twentieth century.
 */
export function isIdCard(text: string): boolean {
  if (!province.test(text)) return false;
  if (/^\d{15}$/.test(text)) return isDate(`19${text.slice(6, 12)}`);
  return (
    /^\d{17}[\dXx]$/.test(text) &&
    /^.{6}(?:19|20)/.test(text) &&
    isDate(text.slice(6, 14)) &&
    checkDigit(text) === text.at(17)?.toUpperCase()
  );
}

function isDate(digits: string): boolean {
  return isCivilDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

function checkDigit(text: string): string | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return checkDigits[sum % 11];
}
