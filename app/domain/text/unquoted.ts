const marks = /["“”„‟«»「」『』＂]/gu;

/** Words to be said within quotation marks, without those of their own; marks alone stay. */
export const unquoted = (words: string) => words.replace(marks, " ").replace(/\s+/g, " ").trim() || words;
