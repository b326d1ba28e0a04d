/** A column of words that come again and again, as small numbers: one byte a row until there are more than 256 words. */
export type CodeColumn = {
  codes: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  words: string[];
  codeOf: Map<string, number>;
};

export const codeColumn = (rows: number): CodeColumn => ({
  codes: new Uint8Array(rows),
  words: [],
  codeOf: new Map(),
});

export function putCode(column: CodeColumn, at: number, word: string) {
  const code = column.codeOf.get(word) ?? newCode(column, word);
  column.codes[at] = code;
}

export const wordAt = (column: CodeColumn, at: number): string => column.words[column.codes[at] ?? 0] ?? "";

/** For each code, 1 where its word is wanted. */
export const wantedCodes = ({ words }: CodeColumn, isWanted: (word: string) => boolean): Uint8Array =>
  Uint8Array.from(words, (word) => (isWanted(word) ? 1 : 0));

/** The same column in another order of rows, or with more of them. */
export function reordered(column: CodeColumn, order: Uint32Array, rows: number): CodeColumn {
  const codes = sameKind(column.codes, rows);
  for (let at = 0; at < order.length; at++) codes[at] = column.codes[order[at] ?? 0] ?? 0;
  return { ...column, codes };
}

export function widened(column: CodeColumn, rows: number): CodeColumn {
  const codes = sameKind(column.codes, rows);
  codes.set(column.codes);
  return { ...column, codes };
}

function newCode(column: CodeColumn, word: string): number {
  const code = column.words.push(word) - 1;
  column.codeOf.set(word, code);
  if (code === 0x100) column.codes = Uint16Array.from(column.codes);
  if (code === 0x10000) column.codes = Uint32Array.from(column.codes);
  return code;
}

const sameKind = (codes: CodeColumn["codes"], rows: number): CodeColumn["codes"] =>
  codes instanceof Uint8Array
    ? new Uint8Array(rows)
    : codes instanceof Uint16Array
      ? new Uint16Array(rows)
      : new Uint32Array(rows);
