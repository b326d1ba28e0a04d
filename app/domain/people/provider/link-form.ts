import { z } from "zod";

/** What a person does about their identity at the city's provider. */
export const linkForm = z.object({ act: z.enum(["link", "unlink"], "choose-one") });
