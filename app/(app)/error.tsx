"use client";

export { ErrorState as default } from "@/app/_components/error-state.tsx";
