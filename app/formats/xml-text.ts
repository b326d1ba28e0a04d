const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 can't hold in any spelling: control characters, halves of pairs, and two that are no characters. */
const unheard =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for the inside of an element or an attribute; what XML can't hold becomes the sign for something unreadable. */
export const xmlText = (text: string) =>
  text.replace(unheard, "\ufffd").replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
