import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { renewRecoveryCodes } from "#app/domain/people/renew-recovery-codes.server.ts";
import { factorsOf } from "#app/domain/people/second-factor-queries.server.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { hasCodes, RecoveryCodes } from "#app/ui/security/recovery-codes.tsx";
import { RecoveryCodesPage } from "#app/ui/security/recovery-codes-page.tsx";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "set-second-factor");
  const { recoveryCodes: left } = await factorsOf(context.deps.db.read, person.id);
  return { title: context.t("security.codes.title"), left };
}

/** New codes, shown on this answer and never again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "set-second-factor");
  const made = await renewRecoveryCodes(context.deps, person);
  if (!made.ok) return again({ values: {} }, made.reason);
  return data({ codes: made.codes }, { headers: { "Cache-Control": "no-store" } });
}

export default function RecoveryCodesRoute() {
  const { left } = useLoaderData<typeof loader>();
  const done = useActionData();
  if (hasCodes(done)) return <RecoveryCodes codes={done.codes} />;
  return <RecoveryCodesPage left={left} form={formState(done)} />;
}
