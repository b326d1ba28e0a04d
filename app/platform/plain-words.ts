import sanitizeHtml from "sanitize-html";

const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** What a person typed or pasted as plain words: tags, scripts and styles gone, line breaks kept. */
export function plainWords(written: string): string {
  return sanitizeHtml(written, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(lt|gt|quot|amp);/g, (entity) => signs[entity] ?? entity)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
