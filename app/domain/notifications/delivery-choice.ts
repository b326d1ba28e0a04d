import { z } from "zod";

export const deliveryChoice = z.object({ id: z.string().min(1), settlement: z.enum(["resend", "leave"]) });
