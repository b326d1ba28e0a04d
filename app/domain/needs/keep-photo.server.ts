import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import { type Decision, refuse } from "../decision.ts";
import { checkPhoto, type PhotoRefusal } from "./photo-check.server.ts";
import type { KeptPhoto } from "./submission.ts";

/** Checks and cleans a picture and keeps it in the file store; no row names it until a need is handed in. */
export async function keepPhoto(
  { files }: Pick<Deps, "files">,
  bytes: Uint8Array,
): Promise<Decision<{ photo: KeptPhoto }, PhotoRefusal | "photo-not-kept">> {
  const checked = await checkPhoto(bytes);
  if (!checked.ok) return checked;
  const { main, thumbnail, width, height } = checked.photo;
  try {
    const photo = {
      digest: await files.put(main),
      thumbnailDigest: await files.put(thumbnail),
      width,
      height,
    };
    return { ok: true, photo };
  } catch (error) {
    if (filesFaultOf(error)) return refuse("photo-not-kept");
    throw error;
  }
}

/** A kept photo as a form carries it, signed: only what this portal cleaned comes back as a photo. */
export function photoToken({ secrets }: Pick<Deps, "secrets">, photo: KeptPhoto): string {
  const text = textOf(photo);
  return `${text}.${secrets.digest("photo", text)}`;
}

export function photoOfToken({ secrets }: Pick<Deps, "secrets">, token: string): KeptPhoto | undefined {
  const [digest = "", thumbnailDigest = "", width, height, signature = ""] = token.split(".");
  const photo = { digest, thumbnailDigest, width: Number(width), height: Number(height) };
  return secrets.matches("photo", textOf(photo), signature) ? photo : undefined;
}

const textOf = ({ digest, thumbnailDigest, width, height }: KeptPhoto) =>
  [digest, thumbnailDigest, width, height].join(".");
