/** What the dispatchers write into a title: that the slip was printed, or to whom the case went. */
const dispatched = /\b(?:re)?printed\b|\b(?:re)?(?:sent|issued) to\b|\/sent$/i;
/** Where they part their marks from the title; three blanks and more do so as well. */
const parting = /\?{2,}|\/{2,}|~|\s{3,}/;
/**
 * A case's title as a passer-by may read it: without dispatchers' marks and with the commas that the table lost, or the type of
 * the case where nothing but marks or a word in haste is left.
 */
export function bostonTitle(title: string, type: string): string {
  const whole = title.trim();
  const marked = dispatched.test(whole) || /\/{2,}/.test(whole);
  const said = marked ? withoutMarks(whole) : whole;
  const inHaste = marked && !/[A-Z]/.test(said.charAt(0));
  return withCommas(said === "" || inHaste ? type.trim() || said : said);
}

const withoutMarks = (title: string) =>
  title
    .split(parting)
    .map((part) => part.trim())
    .find((part) => part !== "" && !dispatched.test(part)) ?? "";

const withCommas = (title: string) => title.replace(/\s{2,}/g, ", ");
