import { recordTestAlert } from "@/lib/alerts/record-test-alert.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { requireOperator } from "@/lib/operators/require-operator.ts";

export const POST = handleUserRoute(async ({ userId }) => {
  await requireOperator(userId);
  await recordTestAlert(userId);
  return json({ recorded: true }, { status: 201 });
});
