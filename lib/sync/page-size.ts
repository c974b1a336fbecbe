/** Workouts on a list page: Peloton's cap. It decides the page borders, so it never changes within a listing. */
export const pageSize = 100;
