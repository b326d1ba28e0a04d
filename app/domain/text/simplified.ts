import hongKong from "opencc-js/dict/HKVariantsRev";
import traditional from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariantsRev";

let table: Uint16Array | undefined;

/**
 * Traditional characters (傳統) as simplified ones (传统), each by itself, so that places found in the result are places in the
 * original. For comparing alone: what people read stays as it was written.
 */
export function simplified(text: string): string {
  table ??= readTable();
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = table[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    folded += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** 128 KB, made when the first text is folded. Rare characters beyond the first plane stay what they are. */
function readTable(): Uint16Array {
  const read = new Uint16Array(0x10000);
  const put = (from: string, to: string) => {
    if (from.length === 1 && to.length === 1 && from !== to) read[from.charCodeAt(0)] = to.charCodeAt(0);
  };
  for (const [from, to] of pairsOf(traditional)) put(from, to);
  for (const [from, to] of [...pairsOf(hongKong), ...pairsOf(taiwan)]) {
    const simple = read[to.charCodeAt(0)];
    if (simple) put(from, String.fromCharCode(simple));
  }
  // What became another traditional character goes on to its own.
  return read.map((code) => read[code] || code);
}

const pairsOf = (dictionary: string) =>
  dictionary.split("|").map((pair): [string, string] => {
    const [from = "", to = ""] = pair.split(" ");
    return [from, to];
  });
