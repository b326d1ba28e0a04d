import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { needFilterFrom } from "#app/domain/needs/need-filter.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";

/** What pages are measured against: the list's own query under the portal's own root, its rows shown plainly. */
export async function loader({ request, context: { deps } }: LoaderFunctionArgs) {
  const size = Number(new URL(request.url).searchParams.get("rows") ?? 50);
  const asked = { filter: needFilterFrom(new URLSearchParams()), now: deps.clock.now() };
  return { title: "bare", ...(await publicNeeds(deps, asked, { size })) };
}

export default function BareNeeds() {
  const { lines } = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {lines.map(({ number, title, state, submittedAt }) => (
          <tr key={number} data-row={number}>
            <td>{number}</td>
            <td>{title}</td>
            <td>{state}</td>
            <td>{submittedAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
