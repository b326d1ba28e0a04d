import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";
import { weakTagOf } from "../etag.ts";

export type Packing = "br" | "gzip" | "plain";

/** A page as it goes out: its heads in one flat list, its bytes in each packing that somebody has taken it in. */
export type KeptPage = {
  /** Weak: the same words in every packing. */
  etag: string;
  type: string;
  heads: readonly string[];
  bodies: { plain: Buffer } & Partial<Record<Packing, Buffer>>;
};

/** What an answer says of its own bytes or of one asking, and is said anew with each. */
const ownOfAnswer = ["content-length", "content-encoding", "etag", "x-request-id", "vary", "content-type"];

/** A page out of the answer that was made for it; the heads are those of any other answer. */
export async function keptPageOf(answer: Response): Promise<KeptPage> {
  const plain = Buffer.from(await answer.arrayBuffer());
  const etag = weakTagOf(plain);
  const vary = [answer.headers.get("vary"), "Accept-Encoding"].filter(Boolean).join(", ");
  const heads = ["ETag", etag, "Vary", vary];
  for (const [name, value] of answer.headers) if (!ownOfAnswer.includes(name)) heads.push(name, value);
  return { etag, type: answer.headers.get("content-type") ?? "", heads, bodies: { plain } };
}

/** The page's bytes in a packing; packed when they are first asked for so. Small enough not to be felt: 1 to 2 ms. */
export function bodyIn({ bodies }: KeptPage, packing: Packing): Buffer {
  const made = bodies[packing] ?? packed(bodies.plain, packing);
  bodies[packing] = made;
  return made;
}

function packed(plain: Buffer, packing: Packing): Buffer {
  if (packing === "br") return brotliCompressSync(plain, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } });
  return gzipSync(plain, { level: 6 });
}

/** What a page takes of memory, in bytes, with room for the packings that are still to come. */
export const weightOf = ({ heads, bodies }: KeptPage) =>
  Math.ceil(bodies.plain.length * 1.5) + heads.length * 40 + 500;

const wanted = new Map<string, Packing>();

/** The best packing that a reader takes; what is refused by `q=0` is not taken. */
export function packingOf(accepted: string | undefined): Packing {
  if (accepted === undefined) return "plain";
  const known = wanted.get(accepted);
  if (known) return known;
  const takes = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
  const packing = takes("br") ? "br" : takes("gzip") ? "gzip" : "plain";
  if (wanted.size < 200) wanted.set(accepted, packing);
  return packing;
}
