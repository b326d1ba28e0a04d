import type { Geometry } from "../geo/geometry.ts";
import type { Contact } from "../people/contact.ts";
import type { VoiceGiven } from "../people/entity-voice.ts";
import type { Lang } from "../text/language.ts";
import type { NeedCategory, NeedKind, staffChannels, Visibility } from "./need-terms.ts";

export const photosAllowed = 6;

/** A photo that was checked, cleaned and kept: digests name it in the file store, sizes are in pixels. */
export type KeptPhoto = { digest: string; thumbnailDigest: string; width: number; height: number };

/** A photo of a need, with what it shows in its writer's words; without any, the need's title stands for them. */
export type DescribedPhoto = KeptPhoto & { alternative?: string | undefined };

/** Who speaks: the signed-in person, a guest with a code for their contact, or staff on somebody's behalf. */
export type WriterGiven =
  /** In one's own name, or in that of a market entity that one represents. */
  | { as: "self"; voice?: VoiceGiven | undefined }
  | { as: "guest"; name: string | undefined; contact: Contact; codeId: string; code: string }
  | {
      as: "staff";
      channel: (typeof staffChannels)[number];
      name: string;
      contact: Contact | undefined;
    };

/** A need as it is handed in. */
export type Submission = {
  kind: NeedKind;
  category: NeedCategory;
  title?: string | undefined;
  words: string;
  /** No geometry: the whole district. `labels`: what it is called in each language, where its writer did not name it. */
  place: { geometry: Geometry | null; label: string; labels?: readonly string[] };
  photos: readonly DescribedPhoto[];
  visibility: Visibility;
  clause?: { planId: string; anchor: string } | undefined;
  personalDispute: boolean;
  underEighteen: boolean;
  /** Special routes that the writer has read and passed by, by id. */
  declinedRoutes: readonly string[];
  writer: WriterGiven;
  /** Made once per form: the same key from the same sender is the same need. */
  submissionKey: string;
  /** The need that its writer's browser has the receipt of. */
  receiptOf?: string | undefined;
  lang: Lang;
};
