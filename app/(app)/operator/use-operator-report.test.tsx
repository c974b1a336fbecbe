import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { OperatorReport } from "@/lib/operators/read-operator-report.ts";
import { useOperatorReport } from "./use-operator-report.ts";

function Probe({ now }: { now: string }) {
  const { received } = useOperatorReport({ now } as OperatorReport);
  return <p>{JSON.stringify(received)}</p>;
}

it("takes no server's clock for the time at which the rendered report arrived", () => {
  const markup = renderToStaticMarkup(<Probe now="2026-11-24T12:00:00.000Z" />);
  expect(markup.replaceAll("&quot;", '"')).toContain('"receivedAtMs":null');
});
