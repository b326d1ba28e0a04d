export type Inline =
  | { kind: "text" | "strong" | "code"; text: string }
  | { kind: "link"; text: string; href: string };

// A label holds no bracket and an address has an end: else each "[" would be sought through the whole text.
const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\(([^)\s]{1,500})\)/g;

/** Code, strong words and links within a line. A link that leads anywhere but on this site or to https stays text. */
export function inlineOf(source: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const found of source.matchAll(marks)) {
    if (found.index > from) parts.push({ kind: "text", text: source.slice(from, found.index) });
    parts.push(markOf(found));
    from = found.index + found[0].length;
  }
  if (from < source.length) parts.push({ kind: "text", text: source.slice(from) });
  return parts;
}

function markOf([whole, code, strong, label, href]: RegExpExecArray): Inline {
  if (code) return { kind: "code", text: code };
  if (strong) return { kind: "strong", text: strong };
  if (label && href && /^(\/(?![/\\])|#|https:\/\/)/.test(href)) return { kind: "link", text: label, href };
  return { kind: "text", text: whole };
}
