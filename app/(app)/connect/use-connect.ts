"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { mutate } from "swr";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";
import { describeRequestError, RequestError, sendJson } from "@/lib/swr/request.ts";

export type ConnectBody =
  | { mode: "demo" }
  | { mode: "password"; email: string; password: string }
  | { mode: "token"; accessToken: string; refreshToken?: string };

interface Problem {
  field: string | undefined;
  message: string;
}

/** Connects and goes on to the dashboard; keeps what went wrong for the form. */
export function useConnect() {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);

  async function connect(body: ConnectBody): Promise<void> {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await sendJson("POST", "/api/peloton/connection", body);
    } catch (error) {
      const field = error instanceof RequestError ? error.field : undefined;
      setProblem({ field, message: describeRequestError(error) });
      setIsBusy(false);
      return;
    }
    toast.success("Connected");
    void mutate(newestRunKey);
    router.push("/dashboard");
    router.refresh();
  }

  return { connect, problem, isBusy };
}
