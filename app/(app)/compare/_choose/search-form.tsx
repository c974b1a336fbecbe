import { Search } from "lucide-react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";

interface SearchFormProps {
  search: string;
  chosen: { role: "live" | "ghost"; id: string } | null;
}

/** Works without JavaScript: the answer is another rendering of the page. */
export function SearchForm({ search, chosen }: SearchFormProps) {
  return (
    <search>
      <form action="/compare" className="flex max-w-xl items-end gap-3">
        {chosen && <input type="hidden" name={chosen.role} value={chosen.id} />}
        <div className="min-w-0 flex-1">
          <TextField
            key={search}
            label="Title or instructor"
            type="search"
            name="search"
            defaultValue={search}
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <Button type="submit" variant="secondary" className="h-11">
          <Search aria-hidden className="size-4" /> Search
        </Button>
      </form>
    </search>
  );
}
