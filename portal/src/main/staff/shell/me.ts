import { ref } from 'vue';

/** Where the signed-in person works, from `GET /api/v1/people/me`; absent where the center does not tell. */
interface Me {
  name?: string;
  posts: { title: string; officeName: string; centreName: string; substituteFor?: string }[];
}

export const myName = ref('');
export const myPlace = ref<{ centre: string; post: string }>();

export async function loadPosts(language: string): Promise<void> {
  const response = await fetch('/api/v1/people/me', { headers: { 'Accept-Language': language } });
  if (!response.ok) {
    return;
  }
  const me = (await response.json()) as Me;
  const [first] = me.posts;
  myName.value = me.name ?? '';
  myPlace.value = first && {
    centre: first.centreName,
    post: me.posts
      .map((post) => (post.officeName === post.centreName ? post.title : `${post.officeName} ${post.title}`))
      .join('、'),
  };
}
