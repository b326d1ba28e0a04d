import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { endRepresentation } from "#app/domain/market/end-representation.server.ts";
import { representativeActForm } from "#app/domain/market/entity-forms.ts";
import { inviteRepresentative } from "#app/domain/market/invite-representative.server.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { settleJoining } from "#app/domain/market/settle-joining.server.ts";
import { InvitationPart } from "#app/ui/market/invitation-part.tsx";
import { RepresentativeList } from "#app/ui/market/representative-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { askedFirst } from "#app/ui/primitives/asked-first.ts";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { asksFirst } from "#app/web/asks-first.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  return { title: context.t("market.representatives.title"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps } = context;
  const entityId = params.id ?? "";
  if (!(await speaksFor(deps.db.read, person, entityId))) throw missing();
  const form = await parseForm(request, representativeActForm);
  if (!form.ok) return again(form);
  const { act, representative: representativeId, sure } = form.value;
  if (act === "ended" && !sure) return asksFirst({ act, representative: representativeId });
  if (act === "invite") {
    const invited = await inviteRepresentative(deps, person, { entityId });
    if (!invited.ok) return again(form, invited.reason);
    const link = `${deps.origin}/account/market-entities/invitation/${invited.secret}`;
    return data({ link, until: invited.expiresAt }, { headers: { "Cache-Control": "no-store" } });
  }
  const done =
    act === "ended"
      ? await endRepresentation(deps, person, { entityId, representativeId })
      : await settleJoining(deps, person, { entityId, representativeId, outcome: act });
  if (!done.ok) return again(form, done.reason);
  const stays = await speaksFor(deps.db.read, person, entityId);
  return redirect(`/account/market-entities${stays ? `/${entityId}/representatives` : ""}`, 303);
}

export default function EntityRepresentatives() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData();
  const asks = askedFirst(answer);
  const ending = asks && file.representatives.find(({ id }) => id === asks.representative);
  const form = formState(asks ? undefined : answer);
  if (asks && ending) return <Ending {...{ asks, ending, entity: file }} />;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/account/market-entities/${file.id}`}>{file.name}</a>
      </p>
      <h1>{t("market.representatives.title")}</h1>
      <p className="lead">{t("market.representatives.lead")}</p>
      <FormProblems form={form} />
      <RepresentativeList representatives={file.representatives} maySettle mayEnd />
      <InvitationPart answer={answer} />
    </section>
  );
}

type EndingProps = {
  asks: Record<string, string>;
  ending: { name: string; isReader: boolean };
  entity: { id: string; name: string };
};

/** Asks before somebody's part ends, one's own or a colleague's. */
function Ending({ asks, ending: { name, isReader }, entity }: EndingProps) {
  const t = useT();
  const list = `/account/market-entities/${entity.id}/representatives`;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={list}>{t("market.representatives.title")}</a>
      </p>
      <h1>{t("market.representative.ending")}</h1>
      <p className="lead">{t("market.representative.ending-lead", { name, entity: entity.name })}</p>
      <AskFirst
        carried={asks}
        act={t(isReader ? "market.representative.leave" : "market.representative.end", { name })}
        back={list}
      />
    </section>
  );
}
