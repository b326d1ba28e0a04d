import { z } from "zod";
import { plainLine } from "../../../text/plain-text.ts";

export const templateForm = z.object({ name: plainLine(60) });
