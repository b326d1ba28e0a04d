/** What may be handed in, and what is known well enough to say why not. */
export type PhotoType = "jpeg" | "png" | "webp";
export type OtherType = "heic" | "gif" | "svg" | "pdf" | "unknown";

const signatures: readonly [PhotoType | OtherType, RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n/],
  ["webp", /^RIFF[\s\S]{4}WEBP/],
  ["heic", /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1|avif)/],
  ["gif", /^GIF8/],
  ["pdf", /^\s*%PDF/],
  ["svg", /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|svg|html)/i],
];

/** The type of a file by its first bytes; its name and what the browser says of it count for nothing. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | OtherType {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return signatures.find(([, signature]) => signature.test(head))?.[0] ?? "unknown";
}

export const isPhotoType = (type: PhotoType | OtherType): type is PhotoType =>
  type === "jpeg" || type === "png" || type === "webp";
