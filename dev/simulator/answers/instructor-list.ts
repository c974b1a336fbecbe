import { instructors } from "../catalogue/instructors.ts";
import { describeInstructor } from "./instructor-answer.ts";

export function describeInstructorPage(query: URLSearchParams, origin: string): object {
  const limit = Math.min(100, Math.max(1, Number.parseInt(query.get("limit") ?? "10", 10) || 10));
  const page = Math.max(0, Number.parseInt(query.get("page") ?? "0", 10) || 0);
  const slice = instructors.slice(page * limit, (page + 1) * limit);
  const showNext = (page + 1) * limit < instructors.length;
  return {
    data: slice.map((instructor) => describeInstructor(instructor, origin)),
    page,
    limit,
    total: instructors.length,
    count: slice.length,
    page_count: Math.ceil(instructors.length / limit),
    show_previous: page > 0,
    show_next: showNext,
    next: showNext ? { page: page + 1 } : null,
  };
}
