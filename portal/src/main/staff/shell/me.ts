import { ref } from 'vue';

/** Where the signed-in person works, from `GET /api/v1/people/me`; absent where the center does not tell. */
interface Me {
  name?: string;
  posts: { title: string; role: string; office: string; officeName: string; centre: string; centreName: string; substituteFor?: string }[];
}

export const myName = ref('');
export const myPlace = ref<{ centre: string; post: string }>();

/** In whose queues what waits is theirs to take on: a clerk's is the hall, which has the centre's code. */
export const myOffices = ref<{ code: string; name: string }[]>([]);

const TAKES_ON = ['clerk', 'reviewer', 'village-agent', 'approver'];

export async function loadPosts(language: string): Promise<void> {
  const response = await fetch('/api/v1/people/me', { headers: { 'Accept-Language': language } });
  if (!response.ok) {
    return;
  }
  const me = (await response.json()) as Me;
  const [first] = me.posts;
  myName.value = me.name ?? '';
  const offices = me.posts
    .filter(({ role }) => TAKES_ON.includes(role))
    .map((post) => (post.role === 'clerk' ? { code: post.centre, name: post.centreName } : { code: post.office, name: post.officeName }));
  myOffices.value = [...new Map(offices.map((office) => [office.code, office])).values()];
  myPlace.value = first && {
    centre: first.centreName,
    post: me.posts
      .map((post) => (post.officeName === post.centreName ? post.title : `${post.officeName} ${post.title}`))
      .join('、'),
  };
}
