import type { Instructor } from "../catalogue/instructors.ts";
import { makeId } from "../random.ts";

/** An instructor in Peloton's shape; most pictures are null, as they often are there. */
export function describeInstructor(instructor: Instructor, origin: string): Record<string, unknown> {
  const [firstName = "", ...lastNames] = instructor.name.trim().split(" ");
  const imageUrl = `${origin}/__sim/images/instructor/${instructor.id}.svg`;
  return {
    id: instructor.id,
    bio: instructor.bio,
    short_bio: `“${instructor.quote}”`,
    coach_type: "peloton_coach",
    is_filterable: true,
    is_instructor_group: instructor.isGroup,
    individual_instructor_ids: instructor.memberIds,
    is_visible: true,
    is_announced: true,
    list_order: instructor.index + 1,
    featured_profile: true,
    film_link: "",
    facebook_fan_page: "",
    music_bio: "",
    spotify_playlist_uri: "",
    background: "Years of racing, then years of learning how to rest.",
    ordered_q_and_as: [
      ["How Do You Motivate?", "By making the next step small enough to take."],
      ["Outside of Peloton", "Gravel roads, a slow garden and a loud kitchen."],
      ["", ""],
    ],
    instagram_profile: "",
    strava_profile: "",
    twitter_profile: "",
    quote: instructor.quote,
    username: instructor.name.trim().replaceAll(/[^A-Za-z]/g, ""),
    name: instructor.name,
    first_name: firstName,
    last_name: lastNames.join(" "),
    user_id: makeId("instructor user", instructor.id),
    life_style_image_url: null,
    bike_instructor_list_display_image_url: null,
    web_instructor_list_display_image_url: imageUrl,
    ios_instructor_list_display_image_url: imageUrl,
    about_image_url: null,
    image_url: imageUrl,
    jumbotron_url: null,
    jumbotron_url_dark: null,
    jumbotron_url_ios: null,
    web_instructor_list_gif_image_url: null,
    instructor_hero_image_url: null,
    workout_share_images: [],
    fitness_disciplines: instructor.disciplines,
  };
}
