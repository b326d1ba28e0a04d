import { z } from "zod";
import { roleForm } from "../offices/role-form.ts";
import { contactForm } from "../people/contact.ts";

/** Whom to ask, and which role from when to when. */
export const invitationForm = roleForm.and(contactForm.pick({ contact: true }));

/** Whoever was asked says yes or no. */
export const invitationAnswerForm = z.object({ answer: z.enum(["accept", "decline"], "field-needed") });
export type InvitationAnswer = z.output<typeof invitationAnswerForm>["answer"];
