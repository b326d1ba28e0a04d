import type { Translate } from "../text/language.ts";
import { type Message, type MessageSubject, messageWords } from "./message-words.ts";

/** A line of a person's messages. */
export type MessageView = { id: string; title: string; text: string; at: string; unread: boolean };

type PortalDelivery = Message & { id: string; createdAt: string; readAt: string | null };

export function messageView(
  t: Translate,
  delivery: PortalDelivery,
  subject: MessageSubject | undefined,
): MessageView {
  const { id, createdAt, readAt } = delivery;
  return { id, ...messageWords(t, delivery, subject), at: createdAt, unread: readAt === null };
}
