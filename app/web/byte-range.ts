import type { ByteRange } from "#app/platform/files.ts";

/** The one part of a file that a `Range` header asks for; undefined: the whole file; `beyond`: no such part (416). */
export function byteRangeOf(header: string | null, size: number): ByteRange | "beyond" | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!asked) return undefined;
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return undefined;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < from) return undefined;
  return from >= size || to < from ? "beyond" : { from, to };
}
