import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { officeChoices } from "#app/domain/offices/office-choices.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import * as route from "#app/routes/admin/role-new.tsx";
import { RoleFormPage } from "#app/ui/offices/role-form-page.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { aPerson } from "#tests/factories/people.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test.each(["king", "toString", "needs.by.planner", ""])(
  "a role out of the list, %j, is refused on the form, which still shows",
  async (role) => {
    const portal = await openTestPortal();
    const person = await aPerson(portal, "王某");
    const held = await aPerson(portal, "管理员", { role: "administrator" });
    const proofs = { secondFactor: "given", provedAt: portal.clock.now() } as const;
    const administrator: Person = { ...held, proofs };
    const context = await contextFor(portal, administrator, "en");
    const at = `/admin/people/${person.id}/roles/new`;
    const sent = posting(context, at, { step: "preview", role, unitId: "kept" }, { id: person.id });
    const answered = await route.action(sent);
    if (!("data" in answered)) throw new Error("it was taken");
    expect(answered).toMatchObject({ init: { status: 422 }, data: { errors: { role: "field-needed" } } });
    const form = formState(answered.data);
    const page = renderToStaticMarkup(
      <PageProvider value={{ ...context.page, url: at, script: "" }}>
        <RoleFormPage
          {...{ person, form, effects: undefined }}
          choices={await officeChoices(portal.db.read)}
        />
      </PageProvider>,
    );
    expect(page).toContain(context.t("errors.field-needed"));
    expect(form.values.unitId).toEqual(["kept"]);
  },
);
