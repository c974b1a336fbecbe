export { NotFoundState as default } from "@/app/_components/not-found-state.tsx";
