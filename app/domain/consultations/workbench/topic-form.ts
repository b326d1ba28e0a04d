import { z } from "zod";
import { plainLine } from "../../text/plain-text.ts";

const name = plainLine(60);
const topic = z.string().min(1, "choose-one").max(60);

/** A new topic; another name for one, which joins it to a topic that is called so; or one less that no passage has. */
export const addTopicForm = z.object({ name });
export const renameTopicForm = z.object({ topic, name });
export const removeTopicForm = z.object({ topic });

export type TopicAsk =
  | { act: "add"; name: string }
  | { act: "rename"; topic: string; name: string }
  | { act: "remove"; topic: string };
