import { z } from "zod";
import { plainLine, plainText } from "../../text/plain-text.ts";

export const attachmentForm = z.object({ title: plainLine(80) });
export const documentWithdrawalForm = z.object({ reason: plainText(500) });
